CREATE TABLE ${db}.orders (id INT PRIMARY KEY, v INT);
INSERT INTO ${db}.orders VALUES (1, 1);
