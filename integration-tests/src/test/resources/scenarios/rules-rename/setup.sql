CREATE TABLE ${db}.orders (id INT PRIMARY KEY, customer INT, v VARCHAR(20));
CREATE TABLE ${db}.customers (id INT PRIMARY KEY, email VARCHAR(50) UNIQUE);
INSERT INTO ${db}.orders VALUES (1, 1, 'a'), (2, 1, 'b');
INSERT INTO ${db}.customers VALUES (1, 'ada@example.com');
