CREATE TABLE ${db}.orders (id INT PRIMARY KEY, region VARCHAR(10) COLLATE utf8mb4_0900_ai_ci, addr VARCHAR(40), total DECIMAL(10,2));
INSERT INTO ${db}.orders VALUES (1, 'EU', 'Ulm', 10), (2, 'US', 'Austin', 20), (3, 'eu', 'Rome', 30), (4, NULL, 'x', 1);
