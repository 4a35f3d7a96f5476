INSERT INTO ${db}.v SELECT 3, ti, tu, si, mi, bi, bu, de, fl, db, bo, b1, b9, da, ti0, ti6, dt, dt6, ts, ts6, ye, ch, vc, tx, bn, vb, bl, en, se, js, ge FROM ${db}.v WHERE id = 1;
UPDATE ${db}.v SET vc = '', tx = 'x', bl = NULL, se = '', js = '[]', en = 'd' WHERE id = 1;
DELETE FROM ${db}.v WHERE id = 2;
INSERT INTO ${db}.v (id, ts) VALUES (4, '2024-10-27 01:30:00');
