CREATE TABLE _x_new LIKE x;
RENAME TABLE x TO _x_old, _x_new TO x;
INSERT INTO x VALUES (1, 'of the second day');
CREATE TABLE _x_new LIKE x;
DROP TABLE IF EXISTS _x_old;
RENAME TABLE x TO _x_old, _x_new TO x;
INSERT INTO x VALUES (1, 'of the third day');
UPDATE _x_old SET v = 'archived';
