CREATE TABLE ${db}.t (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), n INT);
INSERT INTO ${db}.t VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 30);
