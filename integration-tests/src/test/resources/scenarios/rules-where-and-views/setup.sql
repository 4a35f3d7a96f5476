CREATE TABLE ${db}.orders (id INT PRIMARY KEY, city VARCHAR(20), amount DECIMAL(10,2));
CREATE TABLE ${db}.customers (id INT PRIMARY KEY, city VARCHAR(20));
INSERT INTO ${db}.orders VALUES (1, 'berlin', 5), (2, 'bonn', 15), (3, 'berlin', 25), (4, NULL, 35);
INSERT INTO ${db}.customers VALUES (1, 'berlin'), (2, 'bonn');
CREATE VIEW ${db}.large AS SELECT id, city, amount FROM ${db}.orders WHERE amount > 10;
CREATE VIEW ${db}.by_city AS SELECT o.city, COUNT(*) AS orders, SUM(o.amount) AS total FROM ${db}.orders o JOIN ${db}.customers c ON c.city = o.city GROUP BY o.city;
