CREATE TABLE ${db}.orders_2024 (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20), total DECIMAL(10,2), UNIQUE KEY by_code (code));
CREATE TABLE ${db}.orders_2025 (id INT AUTO_INCREMENT PRIMARY KEY, code VARCHAR(20), total DECIMAL(10,2), UNIQUE KEY by_code (code));
INSERT INTO ${db}.orders_2024 (code, total) VALUES ('a', 1.5), ('b', 2), ('c', 3);
INSERT INTO ${db}.orders_2025 (code, total) VALUES ('a', 10), ('b', 20);
