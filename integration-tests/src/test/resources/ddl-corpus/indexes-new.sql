-- Indexes of newer servers.
-- since: 8.0

-- case: rename index
CREATE TABLE index_renamed (id INT PRIMARY KEY, a INT, KEY old_name (a));
ALTER TABLE index_renamed RENAME INDEX old_name TO new_name;

-- case: rename two keys into one another
CREATE TABLE keys_swapped (id INT PRIMARY KEY, a INT, b INT, KEY x (a), KEY y (b));
ALTER TABLE keys_swapped RENAME KEY x TO z, RENAME INDEX y TO x;

-- case: functional index created
CREATE TABLE functional (id INT PRIMARY KEY, a INT, b INT);
CREATE INDEX of_sum ON functional ((a + b));
INSERT INTO functional VALUES (1, 2, 3);
UPDATE functional SET b = 4;

-- case: functional index over several parts
CREATE TABLE functional_parts (id INT PRIMARY KEY, a VARCHAR(20), b DATETIME, KEY k ((LOWER(a)), (YEAR(b)) DESC, id));
INSERT INTO functional_parts VALUES (1, 'A', '2020-05-05 05:05:05');

-- case: functional unique index
CREATE TABLE functional_unique (id INT PRIMARY KEY, a INT, b INT, UNIQUE KEY one ((a * b)));
INSERT INTO functional_unique VALUES (1, 2, 3), (2, 5, 7);
UPDATE functional_unique SET a = a + 100;
DELETE FROM functional_unique WHERE id = 1;

-- case: functional index added
CREATE TABLE functional_added (id INT PRIMARY KEY, a VARCHAR(30), n INT);
INSERT INTO functional_added VALUES (1, 'before', 1);
ALTER TABLE functional_added ADD KEY ((SUBSTRING(a, 1, 3))), ADD KEY of_n ((ABS(n)));
INSERT INTO functional_added VALUES (2, 'after', -2);

-- case: functional index dropped
CREATE TABLE functional_dropped (id INT PRIMARY KEY, a INT, KEY k ((a + 1)));
INSERT INTO functional_dropped VALUES (1, 2);
DROP INDEX k ON functional_dropped;
INSERT INTO functional_dropped VALUES (2, 3);

-- case: functional index replaces a plain one of its name
CREATE TABLE functional_replaces (id INT PRIMARY KEY, a INT, KEY k (a));
ALTER TABLE functional_replaces DROP KEY k, ADD KEY k ((a DIV 10));
INSERT INTO functional_replaces VALUES (1, 22);

-- case: multi-valued index
CREATE TABLE multi_valued (id INT PRIMARY KEY, doc JSON, KEY tags ((CAST(doc->'$.tags' AS UNSIGNED ARRAY))));
INSERT INTO multi_valued VALUES (1, '{"tags": [1, 2, 3]}');
UPDATE multi_valued SET doc = '{"tags": [4]}';

-- case: multi-valued index of texts is added
CREATE TABLE multi_valued_added (id INT PRIMARY KEY, doc JSON);
INSERT INTO multi_valued_added VALUES (1, '{"names": ["a", "b"]}');
ALTER TABLE multi_valued_added ADD INDEX names ((CAST(doc->'$.names' AS CHAR(20) ARRAY)));

-- case: descending index
CREATE TABLE descending (id INT PRIMARY KEY, a INT, b INT, KEY down (a DESC, b ASC, id DESC));
INSERT INTO descending VALUES (1, 2, 3);

-- case: descending index added
CREATE TABLE descending_added (id INT PRIMARY KEY, a INT, b VARCHAR(50));
CREATE INDEX down ON descending_added (a DESC, b(10) DESC);

-- case: descending primary key
CREATE TABLE descending_primary (id INT, a INT, PRIMARY KEY (id DESC, a));
INSERT INTO descending_primary VALUES (1, 2), (2, 3);
UPDATE descending_primary SET a = 9 WHERE id = 1;

-- case: invisible index in CREATE
CREATE TABLE invisible_index (id INT PRIMARY KEY, a INT, KEY unseen (a) INVISIBLE, UNIQUE KEY unseen_too (a, id) INVISIBLE);
INSERT INTO invisible_index VALUES (1, 2);

-- case: invisible index added
CREATE TABLE invisible_index_added (id INT PRIMARY KEY, a INT);
CREATE INDEX unseen ON invisible_index_added (a) INVISIBLE COMMENT 'for later';

-- case: an index turns invisible
CREATE TABLE index_hides (id INT PRIMARY KEY, a INT, KEY k (a));
ALTER TABLE index_hides ALTER INDEX k INVISIBLE;

-- case: an index turns visible
CREATE TABLE index_shows (id INT PRIMARY KEY, a INT, KEY k (a) INVISIBLE);
ALTER TABLE index_shows ALTER INDEX k VISIBLE;

-- case: long keys
CREATE TABLE long_keys (id INT PRIMARY KEY, a VARCHAR(768), KEY k (a), UNIQUE KEY u (a)) CHARACTER SET utf8mb4;
INSERT INTO long_keys VALUES (1, 'long');

-- case: spatial index
CREATE TABLE spatial_index (id INT PRIMARY KEY, p POINT NOT NULL SRID 0, SPATIAL KEY here (p));
INSERT INTO spatial_index VALUES (1, POINT(1, 2));

-- case: spatial index added
CREATE TABLE spatial_added (id INT PRIMARY KEY, p GEOMETRY NOT NULL SRID 4326);
CREATE SPATIAL INDEX here ON spatial_added (p);
INSERT INTO spatial_added VALUES (1, ST_GeomFromText('POINT(1 2)', 4326));

-- case: fulltext with a parser
CREATE TABLE fulltext_parser (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY words (a) WITH PARSER ngram);
INSERT INTO fulltext_parser VALUES (1, '全文检索');

-- case: fulltext with a parser is added
CREATE TABLE fulltext_parser_added (id INT PRIMARY KEY, a TEXT);
CREATE FULLTEXT INDEX words ON fulltext_parser_added (a) WITH PARSER ngram COMMENT 'two letters each';

-- case: unique key with an order and a comment
CREATE TABLE unique_ordered (id INT PRIMARY KEY, a INT, b VARCHAR(40));
ALTER TABLE unique_ordered ADD CONSTRAINT one UNIQUE KEY k (b(8), a DESC) COMMENT 'one each';
INSERT INTO unique_ordered VALUES (1, 2, 'text');

-- case: drop a constraint by its name alone
CREATE TABLE constraint_dropped (id INT PRIMARY KEY, a INT, CONSTRAINT one_a UNIQUE (a), CONSTRAINT positive CHECK (a > 0));
ALTER TABLE constraint_dropped DROP CONSTRAINT one_a;
ALTER TABLE constraint_dropped DROP CONSTRAINT positive;
INSERT INTO constraint_dropped VALUES (1, -1), (2, -1);

-- case: index with an attribute for a second engine
-- since: 8.0.21
CREATE TABLE index_attribute (id INT PRIMARY KEY, a INT);
CREATE INDEX k ON index_attribute (a) SECONDARY_ENGINE_ATTRIBUTE = '{"k": 1}';
