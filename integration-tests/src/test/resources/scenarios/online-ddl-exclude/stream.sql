USE ${db};
CREATE TABLE _x_gho LIKE x;
INSERT INTO _x_gho VALUES (1, 'mine');
CREATE TABLE _x_ghc (id INT PRIMARY KEY, hint VARCHAR(10), value VARCHAR(10));
INSERT INTO _x_ghc VALUES (1, 'mine', 'too');
RENAME TABLE x TO _x_del, _x_gho TO x;
INSERT INTO x VALUES (2, 'b');
INSERT INTO _x_del VALUES (2, 'b');
