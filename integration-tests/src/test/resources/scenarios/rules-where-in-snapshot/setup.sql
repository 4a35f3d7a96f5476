CREATE TABLE ${db}.orders (id INT PRIMARY KEY, city VARCHAR(20), total DOUBLE, at DATETIME, addr VARCHAR(20));
CREATE TABLE ${db}.visits (id INT PRIMARY KEY, city VARCHAR(20) CHARACTER SET latin1) DEFAULT CHARSET latin1;
INSERT INTO ${db}.orders VALUES (1, '杭州', 1, '2024-01-01', 'a'), (2, 'Ulm', 20, '2024-02-01 10:00:00', 'b'), (3, 'ULM ', 30, '2023-12-31 23:59:59', 'c'),
  (4, NULL, 40, '2025-01-01', 'd'), (5, 'ulm', 50, NULL, 'e'), (6, 'rome', 60, '2024-05-05', 'f');
INSERT INTO ${db}.visits VALUES (1, 'bern'), (2, 'berlin'), (3, NULL), (4, 'ulm'), (5, 'Bergen');
