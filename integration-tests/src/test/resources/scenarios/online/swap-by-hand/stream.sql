CREATE TABLE _x_new LIKE x;
ALTER TABLE _x_new ADD COLUMN w INT;
INSERT INTO x VALUES (3, 'c');
INSERT INTO _x_new VALUES (1, 'other', 1), (5, 'rows', 2);
UPDATE _x_new SET v = 'another' WHERE id = 1;
RENAME TABLE x TO _x_old, _x_new TO x;
INSERT INTO x VALUES (6, 'after', 3);
INSERT INTO _x_old VALUES (6, 'in the old one');
