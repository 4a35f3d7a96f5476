CREATE TABLE ${db}.orders (id INT PRIMARY KEY, city VARCHAR(20), v INT);
INSERT INTO ${db}.orders VALUES (1, 'hangzhou', 1), (2, 'berlin', 2);
