CREATE TABLE t (id INT NOT NULL, code INT NOT NULL, v VARCHAR(20), PRIMARY KEY (id), UNIQUE KEY code (code));
INSERT INTO t VALUES (1, 100, 'a'), (2, 50, 'b'), (3, 10, 'c');
