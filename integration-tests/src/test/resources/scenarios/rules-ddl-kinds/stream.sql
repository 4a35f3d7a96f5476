USE ${db};
ALTER TABLE orders ADD COLUMN w INT DEFAULT 7;
DROP INDEX by_v ON orders;
CREATE INDEX by_w ON orders (w);
INSERT INTO orders VALUES (2, 'b', 8);
INSERT INTO kept VALUES (1, 'a');
DROP TABLE kept, gone;
CREATE TABLE gone (id INT PRIMARY KEY, v INT);
