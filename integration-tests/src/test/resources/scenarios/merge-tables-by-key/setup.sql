CREATE TABLE ${db}.even (id INT PRIMARY KEY, v VARCHAR(20));
CREATE TABLE ${db}.odd (id INT PRIMARY KEY, v VARCHAR(20));
INSERT INTO ${db}.even VALUES (2, 'a'), (4, 'b');
INSERT INTO ${db}.odd VALUES (1, 'c'), (3, 'd');
