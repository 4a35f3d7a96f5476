CREATE TABLE ${db}.t (id INT PRIMARY KEY, v VARCHAR(20), n INT);
INSERT INTO ${db}.t VALUES (1, 'a', 10), (2, 'b', 20);
