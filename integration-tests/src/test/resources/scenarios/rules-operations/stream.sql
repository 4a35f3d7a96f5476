USE ${db};
-- archive: what was deleted stays, and comes back under its key
INSERT INTO archive VALUES (4, 'd');
DELETE FROM archive WHERE id IN (1, 4);
UPDATE archive SET v = 'B' WHERE id = 2;
INSERT INTO archive VALUES (4, 'd2');
UPDATE archive SET id = 30 WHERE id = 3;
TRUNCATE TABLE archive;
INSERT INTO archive VALUES (5, 'e');
-- known: new rows do not come until they are changed
INSERT INTO known VALUES (3, 'c'), (4, 'd');
UPDATE known SET v = 'C' WHERE id = 3;
DELETE FROM known WHERE id = 1;
INSERT INTO frozen VALUES (2, 'b');
UPDATE frozen SET v = 'x';
DELETE FROM frozen WHERE id = 1;
