CREATE TABLE ${db}.orders (id INT PRIMARY KEY, city VARCHAR(20), amount DECIMAL(10,2), code VARCHAR(20) UNIQUE);
INSERT INTO ${db}.orders VALUES (1, 'hangzhou', 10, 'a'), (2, 'berlin', 20, 'b'), (3, 'Shanghai', 5.5, 'c'), (4, NULL, 7, 'd'), (150, 'hangzhou', 1, 'e');
CREATE TABLE ${db}.visits (city VARCHAR(20), day DATE);
INSERT INTO ${db}.visits VALUES ('hangzhou', '2024-01-01'), ('hangzhou', '2024-01-01'), ('berlin', '2024-02-29'), (NULL, NULL);
CREATE TABLE ${db}.others (id INT PRIMARY KEY, city VARCHAR(20));
INSERT INTO ${db}.others VALUES (1, 'berlin');
