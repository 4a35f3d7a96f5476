CREATE TABLE ${db}.t (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.t_new (id INT PRIMARY KEY, v VARCHAR(20), w INT);
CREATE TABLE ${db}.left_out (id INT PRIMARY KEY);
INSERT INTO ${db}.t VALUES (1, 'a'), (2, 'b');
INSERT INTO ${db}.t_new SELECT id, v, 1 FROM ${db}.t;
INSERT INTO ${db}.left_out VALUES (1);
