-- Indexes of every kind that has been there for long.

-- case: create index
CREATE TABLE index_created (id INT PRIMARY KEY, a INT, b INT);
CREATE INDEX of_a ON index_created (a);
INSERT INTO index_created VALUES (1, 2, 3);

-- case: create unique index
CREATE TABLE unique_created (id INT PRIMARY KEY, a INT);
CREATE UNIQUE INDEX one_a ON unique_created (a);
INSERT INTO unique_created VALUES (1, 2), (2, 3);
UPDATE unique_created SET a = 5 - a + 10;

-- case: create index over several columns
CREATE TABLE index_of_several (id INT PRIMARY KEY, a INT, b INT, c INT);
CREATE INDEX of_all ON index_of_several (c, a, b);

-- case: create index on a prefix
CREATE TABLE index_of_prefix (id INT PRIMARY KEY, a VARCHAR(100), b TEXT, c BLOB);
CREATE INDEX of_start ON index_of_prefix (a(10), b(20), c(30));
INSERT INTO index_of_prefix VALUES (1, 'a', 'b', 'c');

-- case: create index with options
-- differs from 5.6: KEY_BLOCK_SIZE=4
-- differs to 5.6: KEY_BLOCK_SIZE=4
CREATE TABLE index_options (id INT PRIMARY KEY, a INT, b INT);
CREATE INDEX of_a USING BTREE ON index_options (a) COMMENT 'with a comment' KEY_BLOCK_SIZE = 4;
CREATE INDEX of_b ON index_options (b) USING BTREE;

-- case: add an index without a name
CREATE TABLE nameless (id INT PRIMARY KEY, a INT, b INT);
ALTER TABLE nameless ADD INDEX (a), ADD KEY (a, b), ADD UNIQUE (b);

-- case: drop index
CREATE TABLE index_dropped (id INT PRIMARY KEY, a INT, KEY of_a (a), KEY other (a, id));
DROP INDEX of_a ON index_dropped;

-- case: drop a unique index
CREATE TABLE unique_dropped (id INT PRIMARY KEY, a INT, UNIQUE KEY one_a (a));
INSERT INTO unique_dropped VALUES (1, 5);
DROP INDEX one_a ON unique_dropped;
INSERT INTO unique_dropped VALUES (2, 5);

-- case: drop keys in ALTER
CREATE TABLE keys_dropped (id INT PRIMARY KEY, a INT, b INT, KEY of_a (a), UNIQUE one_b (b), KEY stays (b, a));
ALTER TABLE keys_dropped DROP KEY of_a, DROP INDEX one_b;

-- case: drop an index and add another of its name
CREATE TABLE index_replaced (id INT PRIMARY KEY, a INT, b INT, KEY k (a));
ALTER TABLE index_replaced DROP KEY k, ADD KEY k (b, a);

-- case: drop the primary key
CREATE TABLE primary_dropped (id INT PRIMARY KEY, a INT);
INSERT INTO primary_dropped VALUES (1, 2);
ALTER TABLE primary_dropped DROP PRIMARY KEY;
INSERT INTO primary_dropped VALUES (1, 2), (3, 4);
DELETE FROM primary_dropped WHERE id = 3;

-- case: add a primary key
CREATE TABLE primary_added (id INT NOT NULL, a INT);
INSERT INTO primary_added VALUES (1, 2), (2, 3);
ALTER TABLE primary_added ADD PRIMARY KEY (id);
UPDATE primary_added SET a = 9 WHERE id = 2;

-- case: another primary key in one statement
CREATE TABLE primary_changed (id INT NOT NULL, code CHAR(3) NOT NULL, PRIMARY KEY (id));
INSERT INTO primary_changed VALUES (1, 'one'), (2, 'two');
ALTER TABLE primary_changed DROP PRIMARY KEY, ADD PRIMARY KEY (code, id);
UPDATE primary_changed SET code = 'uno' WHERE id = 1;

-- case: a named constraint as unique key
CREATE TABLE named_unique (id INT PRIMARY KEY, a INT, b INT, CONSTRAINT by_a UNIQUE (a), CONSTRAINT UNIQUE by_b (b));
ALTER TABLE named_unique ADD CONSTRAINT by_both UNIQUE INDEX (a, b);

-- case: a unique key is the only one
CREATE TABLE unique_alone (a INT NOT NULL, b INT, UNIQUE KEY only_one (a));
INSERT INTO unique_alone VALUES (1, 1), (2, 2);
UPDATE unique_alone SET b = 22 WHERE a = 2;

-- case: fulltext index in CREATE
CREATE TABLE fulltext_created (id INT PRIMARY KEY, a TEXT, b VARCHAR(100), FULLTEXT KEY words (a, b)) ENGINE = InnoDB;
INSERT INTO fulltext_created VALUES (1, 'many words', 'and more');

-- case: fulltext index added
CREATE TABLE fulltext_added (id INT PRIMARY KEY, a TEXT) ENGINE = InnoDB;
CREATE FULLTEXT INDEX words ON fulltext_added (a);
INSERT INTO fulltext_added VALUES (1, 'many words');

-- case: fulltext index dropped
CREATE TABLE fulltext_dropped (id INT PRIMARY KEY, a TEXT, FULLTEXT (a)) ENGINE = InnoDB;
ALTER TABLE fulltext_dropped DROP INDEX a;

-- case: key on the definition of a column
CREATE TABLE key_on_column (id INT KEY, b INT UNIQUE, c INT UNIQUE KEY);
INSERT INTO key_on_column VALUES (1, 2, 3);

-- case: indexes disabled and enabled
CREATE TABLE disabled_keys (id INT PRIMARY KEY, a INT, KEY of_a (a));
ALTER TABLE disabled_keys DISABLE KEYS;
INSERT INTO disabled_keys VALUES (1, 2);
ALTER TABLE disabled_keys ENABLE KEYS;

-- case: add an index online, the old words
CREATE TABLE added_inplace (id INT PRIMARY KEY, a INT);
ALTER TABLE added_inplace ADD KEY of_a (a), ALGORITHM = INPLACE, LOCK = NONE;
CREATE INDEX of_a_too ON added_inplace (a, id) ALGORITHM = INPLACE LOCK = DEFAULT;
DROP INDEX of_a ON added_inplace ALGORITHM = INPLACE LOCK = NONE;

-- case: index hints in names
CREATE TABLE `index` (`key` INT PRIMARY KEY, `primary` INT, `unique` INT);
CREATE INDEX `index` ON `index` (`primary`, `unique`);

-- case: order by
CREATE TABLE ordered (id INT, a INT);
INSERT INTO ordered VALUES (3, 1), (1, 2), (2, 3);
ALTER TABLE ordered ORDER BY id;
INSERT INTO ordered VALUES (0, 1);

-- case: hash index
-- differs from 5.6: USING HASH
-- differs to 5.6: USING HASH
CREATE TABLE hashed (id INT PRIMARY KEY, a INT, KEY of_a (a) USING HASH);
INSERT INTO hashed VALUES (1, 2);

-- case: sixteen columns in one index
-- differs from 5.6: DEFAULT '0'
-- differs to 5.6: DEFAULT '0'
CREATE TABLE sixteen (c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT, c10 INT, c11 INT, c12 INT, c13 INT, c14 INT, c15 INT, c16 INT, PRIMARY KEY (c1, c2, c3, c4, c5, c6, c7, c8), KEY of_all (c16, c15, c14, c13, c12, c11, c10, c9, c8, c7, c6, c5, c4, c3, c2, c1));
INSERT INTO sixteen VALUES (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
