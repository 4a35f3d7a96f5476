CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20), c CHAR(3) CHARACTER SET ascii, KEY by_v (v)) DEFAULT CHARSET=latin1;
INSERT INTO t VALUES (1, 'née', 'abc'), (2, 'straße', ''), (3, 'plain', NULL);
