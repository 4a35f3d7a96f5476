CREATE TABLE ${db}.kept (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.left_out (id INT PRIMARY KEY, v VARCHAR(20));
INSERT INTO ${db}.kept VALUES (1, 'a');
INSERT INTO ${db}.left_out VALUES (1, 'a');
