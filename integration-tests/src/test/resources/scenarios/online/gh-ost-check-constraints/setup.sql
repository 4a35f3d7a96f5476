CREATE TABLE t (id INT PRIMARY KEY, n INT, m INT CHECK (m < 100), CONSTRAINT n_is_positive CHECK (n > 0), CHECK (n + m > 0));
INSERT INTO t VALUES (1, 1, 1), (2, 2, 2);
