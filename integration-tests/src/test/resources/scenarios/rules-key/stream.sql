USE ${db};
INSERT INTO accounts VALUES (3, 'bob@example.com', 30);
UPDATE accounts SET balance = balance + 1;
UPDATE accounts SET email = 'bo@example.com' WHERE id = 3;
DELETE FROM accounts WHERE id = 1;
INSERT INTO accounts VALUES (1, 'ada@example.com', 11);
ALTER TABLE accounts ADD COLUMN since DATE;
UPDATE accounts SET since = '2024-01-01' WHERE id = 2;
