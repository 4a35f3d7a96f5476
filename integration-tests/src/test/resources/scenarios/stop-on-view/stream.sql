INSERT INTO ${db}.t VALUES (1);
CREATE VIEW ${db}.v AS SELECT id FROM ${db}.t;
