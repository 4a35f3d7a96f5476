-- The indexes are there again: rows meet them, statements name them.
INSERT INTO ${db}.kinds (id, region, title, place) VALUES (3, 'it', 'il terzo', POINT(5, 6));
UPDATE ${db}.kinds SET title = 'changed' WHERE id = 1;
UPDATE ${db}.unique_only SET other = 3 WHERE code = 'x';
INSERT INTO ${db}.child VALUES (4, 2, 'two', 'fourth');
ALTER TABLE ${db}.kinds DROP INDEX by_amount, RENAME INDEX by_number TO by_no, ALTER INDEX unseen VISIBLE;
ALTER TABLE ${db}.unique_only DROP INDEX by_label;
INSERT INTO ${db}.empty_table VALUES (1, 1);
