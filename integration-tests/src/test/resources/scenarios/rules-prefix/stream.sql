USE ${db};
INSERT INTO orders VALUES (2, 2);
CREATE TABLE items (id INT PRIMARY KEY, v INT, w INT, KEY (v, w));
INSERT INTO items VALUES (1, 1, 1);
ALTER TABLE orders ADD COLUMN w INT;
UPDATE orders SET w = 7;
