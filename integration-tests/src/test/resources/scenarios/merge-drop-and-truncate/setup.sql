CREATE TABLE ${db}.log_1 (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.log_2 (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.log_3 (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.other (id INT PRIMARY KEY);
INSERT INTO ${db}.log_1 VALUES (1, 'a'), (2, 'b');
INSERT INTO ${db}.log_2 VALUES (1, 'c'), (2, 'd');
INSERT INTO ${db}.log_3 VALUES (1, 'e'), (2, 'f');
