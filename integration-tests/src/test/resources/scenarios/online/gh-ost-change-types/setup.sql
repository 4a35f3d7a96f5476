CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20), n INT, kind ENUM('a','b','c') DEFAULT 'b', at TIMESTAMP NULL, d DOUBLE, flags SET('x','y','z'));
SET time_zone = '+00:00';
INSERT INTO t VALUES (1, 'ä', -1, 'a', '2026-01-01 12:00:00', 1.5, 'x,z'), (2, NULL, NULL, 'c', NULL, NULL, ''), (3, '', 2147483647, NULL, '2000-02-29 00:00:01', -0.25, 'y');
