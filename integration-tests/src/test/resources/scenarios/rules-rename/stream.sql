USE ${db};
ALTER TABLE orders ADD CONSTRAINT by_customer FOREIGN KEY (customer) REFERENCES customers (id);
INSERT INTO customers VALUES (2, 'lin@example.com');
INSERT INTO ${db}.orders VALUES (3, 2, 'c');
CREATE INDEX by_v ON orders (v);
CREATE TABLE items (id INT PRIMARY KEY, order_id INT, FOREIGN KEY (order_id) REFERENCES ${db}.orders (id) ON DELETE CASCADE);
INSERT INTO items VALUES (1, 3), (2, 3);
CREATE TABLE items2 LIKE orders;
INSERT INTO items2 SELECT * FROM orders;
RENAME TABLE items TO pieces;
UPDATE orders SET v = 'changed' WHERE id = 1;
INSERT INTO pieces VALUES (3, 1);
TRUNCATE TABLE items2;
DROP TABLE items2;
-- Whatever the session's database is, a key without one leads into its own table's.
USE mysql;
CREATE TABLE ${db}.notes (id INT PRIMARY KEY, order_id INT, customer INT, CONSTRAINT of_order FOREIGN KEY (order_id) REFERENCES orders (id));
ALTER TABLE ${db}.notes ADD CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers (id);
INSERT INTO ${db}.notes VALUES (1, 1, 2);
