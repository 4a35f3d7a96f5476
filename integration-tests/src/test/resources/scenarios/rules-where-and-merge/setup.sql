CREATE TABLE ${db}.orders_2024 (id INT PRIMARY KEY, city VARCHAR(20), card VARCHAR(20), v INT);
CREATE TABLE ${db}.orders_2025 (id INT PRIMARY KEY, city VARCHAR(20), card VARCHAR(20), v INT);
INSERT INTO ${db}.orders_2024 VALUES (1, 'ulm', 'x', 1), (2, 'rome', 'y', 20);
INSERT INTO ${db}.orders_2025 VALUES (1, 'ulm', 'z', 30), (3, 'oslo', NULL, 4);
