USE ${db};
INSERT INTO orders VALUES (5, 'SHANGHAI', 6, 'f'), (6, 'shanghai', 60, 'g'), (7, 'paris', 6, 'h');
-- into the filter, out of it, within it
UPDATE orders SET city = 'hangzhou' WHERE id = 2;
UPDATE orders SET amount = 9 WHERE id = 2;
UPDATE orders SET city = 'rome' WHERE id = 3;
UPDATE orders SET amount = 10.5 WHERE id = 1;
UPDATE orders SET amount = 10.51 WHERE id = 5;
-- to another key: from inside to inside, from outside to inside
UPDATE orders SET id = 101 WHERE id = 1;
UPDATE orders SET id = 107, city = 'shanghai' WHERE id = 7;
-- a unique value moves from a row outside to one inside
UPDATE orders SET code = 'x' WHERE id = 6;
INSERT INTO orders VALUES (108, 'hangzhou', 0, 'g');
DELETE FROM orders WHERE id IN (150, 4);
INSERT INTO visits VALUES ('berlin', '2024-01-01'), ('ulm', '2024-12-31'), ('ulm', '2025-01-01');
UPDATE visits SET city = 'berlin' WHERE city = 'hangzhou' LIMIT 1;
UPDATE visits SET day = '2024-06-01' WHERE day = '2025-01-01';
DELETE FROM visits WHERE city = 'ulm' AND day = '2024-12-31';
UPDATE others SET city = 'x';
