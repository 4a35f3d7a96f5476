DELETE FROM ${db}.parent WHERE id = 1;
UPDATE ${db}.parent SET id = 22 WHERE id = 2;
INSERT INTO ${db}.child VALUES (30, 3);
