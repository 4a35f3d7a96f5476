USE ${db};
INSERT INTO europe VALUES ('europe', 2, 'd');
UPDATE asia SET v = 'changed';
TRUNCATE TABLE europe;
INSERT INTO europe VALUES ('europe', 7, 'e');
CREATE INDEX by_v ON asia (v);
DELETE FROM asia WHERE id = 2;
create index `by_v` on europe (`v`) /* the same */;
