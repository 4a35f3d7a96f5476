UPDATE ${db}.stock SET amount = amount + 1;
CREATE TRIGGER ${db}.stock_before BEFORE INSERT ON ${db}.stock FOR EACH ROW SET NEW.amount = NEW.amount * 2;
INSERT INTO ${db}.stock VALUES (3, 30), (4, 40);
DROP TRIGGER ${db}.stock_after;
UPDATE ${db}.stock SET amount = 5 WHERE id = 2;
RENAME TABLE ${db}.stock TO ${db}.store;
UPDATE ${db}.store SET amount = 6 WHERE id = 2;
INSERT INTO ${db}.store VALUES (5, 50);
