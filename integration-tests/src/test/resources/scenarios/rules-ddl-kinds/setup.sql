CREATE TABLE ${db}.orders (id INT PRIMARY KEY, v VARCHAR(20), KEY by_v (v));
INSERT INTO ${db}.orders VALUES (1, 'a');
CREATE TABLE ${db}.kept (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.gone (id INT PRIMARY KEY);
