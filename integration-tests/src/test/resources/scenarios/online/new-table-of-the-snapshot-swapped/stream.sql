INSERT INTO _x_new VALUES (8, 'eight', 8);
RENAME TABLE x TO _x_old, _x_new TO x;
INSERT INTO x VALUES (9, 'nine', 9);
INSERT INTO _x_old VALUES (9, 'nine');
