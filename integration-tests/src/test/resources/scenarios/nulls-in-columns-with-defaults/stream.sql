INSERT INTO ${db}.t VALUES (3, NULL, NULL, NULL, 1);
UPDATE ${db}.t SET v = NULL, n = NULL WHERE id = 2;
INSERT INTO ${db}.t (id) VALUES (4);
CREATE TABLE ${db}.k (v VARCHAR(20) DEFAULT 'default');
INSERT INTO ${db}.k VALUES (NULL), (NULL), ('default');
DELETE FROM ${db}.k WHERE v IS NULL LIMIT 1;
ALTER TABLE ${db}.t ADD COLUMN more INT DEFAULT 5;
UPDATE ${db}.t SET more = NULL WHERE id = 1;
