RENAME TABLE x TO _x_old, x_new TO x;
INSERT INTO x VALUES (8, 'eight', 8);
RENAME TABLE x TO _x_new, _x_old TO x;
INSERT INTO x VALUES (9, 'nine');
INSERT INTO _x_new VALUES (9, 'nine', 9);
RENAME TABLE x TO _x_old, _x_new TO x;
INSERT INTO x VALUES (10, 'ten', 10);
