USE ${db};
INSERT INTO orders VALUES (5, 'Eu', 'Oslo', 6), (6, 'US', 'Dallas', 60);
UPDATE orders SET region = 'EU' WHERE id = 2;
UPDATE orders SET region = 'CN' WHERE id = 1;
UPDATE orders SET total = 5 WHERE id = 3;
-- an online schema change, as gh-ost does it
CREATE TABLE _orders_gho LIKE orders;
ALTER TABLE _orders_gho ADD COLUMN vip TINYINT DEFAULT 0, MODIFY addr VARCHAR(80), MODIFY region VARCHAR(12) COLLATE utf8mb4_0900_ai_ci;
INSERT INTO _orders_gho (id, region, addr, total) SELECT id, region, addr, total FROM orders;
RENAME TABLE orders TO _orders_del, _orders_gho TO orders;
DROP TABLE _orders_del;
INSERT INTO orders VALUES (7, 'EU', 'Bonn', 70, 1);
UPDATE orders SET total = 100 WHERE id IN (3, 6);
