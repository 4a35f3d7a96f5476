-- Tables come, go, change names and options.

-- case: create if not exists, a new one
CREATE TABLE IF NOT EXISTS if_new (id INT PRIMARY KEY);
INSERT INTO if_new VALUES (1);

-- case: create if not exists, an old one of other columns
CREATE TABLE if_old (id INT PRIMARY KEY, a INT);
INSERT INTO if_old VALUES (1, 2);
CREATE TABLE IF NOT EXISTS if_old (other INT, columns_ INT, here INT);
INSERT INTO if_old VALUES (2, 3);

-- case: create like
CREATE TABLE like_model (id INT AUTO_INCREMENT PRIMARY KEY, a VARCHAR(10) DEFAULT 'x' COMMENT 'c', KEY k (a)) COMMENT = 'model';
INSERT INTO like_model (a) VALUES ('y');
CREATE TABLE like_copy LIKE like_model;
INSERT INTO like_copy (a) VALUES ('z');

-- case: create like in brackets, if not exists
CREATE TABLE like_brackets_model (id INT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS like_brackets (LIKE like_brackets_model);
INSERT INTO like_brackets VALUES (1);

-- case: create like if not exists, an old one
CREATE TABLE like_old (id INT PRIMARY KEY, a INT);
CREATE TABLE like_old_model (id INT PRIMARY KEY, b VARCHAR(5), c INT);
CREATE TABLE IF NOT EXISTS like_old LIKE like_old_model;
INSERT INTO like_old VALUES (1, 2);

-- case: create like a table with a foreign key
CREATE TABLE like_parent (id INT PRIMARY KEY);
CREATE TABLE like_child (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES like_parent (id));
CREATE TABLE like_child_copy LIKE like_child;
INSERT INTO like_child_copy VALUES (1, 99);

-- case: drop a table
CREATE TABLE dropped (id INT PRIMARY KEY);
INSERT INTO dropped VALUES (1);
DROP TABLE dropped;

-- case: drop several tables
CREATE TABLE dropped_one (id INT PRIMARY KEY);
CREATE TABLE dropped_two (id INT PRIMARY KEY);
CREATE TABLE dropped_three (id INT PRIMARY KEY);
DROP TABLE dropped_one, dropped_three;
INSERT INTO dropped_two VALUES (1);

-- case: drop if exists, some of them missing
CREATE TABLE dropped_there (id INT PRIMARY KEY);
DROP TABLE IF EXISTS dropped_missing, dropped_there, dropped_missing_too;

-- case: drop if exists, nothing there
DROP TABLE IF EXISTS dropped_never_there;

-- case: drop with its last words
CREATE TABLE dropped_restrict (id INT PRIMARY KEY);
CREATE TABLE dropped_cascade (id INT PRIMARY KEY);
DROP TABLE dropped_restrict RESTRICT;
DROP TABLE IF EXISTS dropped_cascade CASCADE;

-- case: drop and create again with other columns
CREATE TABLE again (id INT PRIMARY KEY, a INT);
INSERT INTO again VALUES (1, 2);
DROP TABLE again;
CREATE TABLE again (code CHAR(5) PRIMARY KEY, b DATE, c INT);
INSERT INTO again VALUES ('x', '2024-01-01', 3);

-- case: truncate
CREATE TABLE truncated (id INT AUTO_INCREMENT PRIMARY KEY, a INT);
INSERT INTO truncated (a) VALUES (1), (2), (3);
TRUNCATE TABLE truncated;
INSERT INTO truncated (a) VALUES (4);

-- case: truncate without the word table
CREATE TABLE truncated_short (id INT PRIMARY KEY);
INSERT INTO truncated_short VALUES (1);
TRUNCATE truncated_short;

-- case: truncate a table without a key
CREATE TABLE truncated_keyless (a INT);
INSERT INTO truncated_keyless VALUES (1), (1), (2);
TRUNCATE TABLE truncated_keyless;
INSERT INTO truncated_keyless VALUES (7), (7);

-- case: rename a table
CREATE TABLE rename_before (id INT PRIMARY KEY, a INT);
INSERT INTO rename_before VALUES (1, 2);
RENAME TABLE rename_before TO rename_after;
INSERT INTO rename_after VALUES (2, 3);
UPDATE rename_after SET a = 4 WHERE id = 1;

-- case: rename in ALTER, with TO
CREATE TABLE alter_before (id INT PRIMARY KEY);
ALTER TABLE alter_before RENAME TO alter_after;
INSERT INTO alter_after VALUES (1);

-- case: rename in ALTER, with AS and with nothing
CREATE TABLE alter_as (id INT PRIMARY KEY);
ALTER TABLE alter_as RENAME AS alter_as_after;
ALTER TABLE alter_as_after RENAME alter_as_at_last;
INSERT INTO alter_as_at_last VALUES (1);

-- case: rename in ALTER among other actions
CREATE TABLE alter_rename_mixed (id INT PRIMARY KEY, a INT);
INSERT INTO alter_rename_mixed VALUES (1, 2);
ALTER TABLE alter_rename_mixed ADD COLUMN b INT DEFAULT 3, RENAME TO alter_mixed_after, DROP COLUMN a, ADD KEY of_b (b);
INSERT INTO alter_mixed_after VALUES (2, 4);

-- case: rename several
CREATE TABLE several_a (id INT PRIMARY KEY);
CREATE TABLE several_b (id INT PRIMARY KEY);
RENAME TABLE several_a TO several_c, several_b TO several_d;
INSERT INTO several_c VALUES (1);
INSERT INTO several_d VALUES (2);

-- case: rename a swap
CREATE TABLE swap_a (id INT PRIMARY KEY, a INT);
CREATE TABLE swap_b (id INT PRIMARY KEY, b VARCHAR(5), c INT);
INSERT INTO swap_a VALUES (1, 1);
INSERT INTO swap_b VALUES (2, 'b', 2);
RENAME TABLE swap_a TO swap_t, swap_b TO swap_a, swap_t TO swap_b;
INSERT INTO swap_a VALUES (3, 'new', 3);
INSERT INTO swap_b VALUES (4, 4);

-- case: rename a ring of three
CREATE TABLE ring_a (id INT PRIMARY KEY, a INT);
CREATE TABLE ring_b (id INT PRIMARY KEY, b CHAR(3));
CREATE TABLE ring_c (id INT PRIMARY KEY, c DATE, d INT);
INSERT INTO ring_a VALUES (1, 1);
RENAME TABLE ring_a TO ring_x, ring_c TO ring_a, ring_b TO ring_c, ring_x TO ring_b;
INSERT INTO ring_a VALUES (1, '2024-01-01', 2);
INSERT INTO ring_b VALUES (2, 2);
INSERT INTO ring_c VALUES (3, 'c');

-- case: rename a chain
CREATE TABLE chain_a (id INT PRIMARY KEY, a INT);
CREATE TABLE chain_b (id INT PRIMARY KEY, b CHAR(3), c INT);
RENAME TABLE chain_b TO chain_c, chain_a TO chain_b;
INSERT INTO chain_b VALUES (1, 1);
INSERT INTO chain_c VALUES (1, 'b', 2);

-- case: rename there and back
CREATE TABLE there_and_back (id INT PRIMARY KEY);
INSERT INTO there_and_back VALUES (1);
RENAME TABLE there_and_back TO there_for_now;
RENAME TABLE there_for_now TO there_and_back;
INSERT INTO there_and_back VALUES (2);

-- case: rename to a name that was dropped
CREATE TABLE heir (id INT PRIMARY KEY, a INT);
CREATE TABLE testator (id INT PRIMARY KEY);
INSERT INTO heir VALUES (1, 2);
DROP TABLE testator;
RENAME TABLE heir TO testator;
INSERT INTO testator VALUES (2, 3);

-- case: the old name is used again
CREATE TABLE name_reused (id INT PRIMARY KEY, a INT);
INSERT INTO name_reused VALUES (1, 2);
RENAME TABLE name_reused TO name_reused_old;
CREATE TABLE name_reused (id INT PRIMARY KEY, b VARCHAR(5), c INT);
INSERT INTO name_reused VALUES (5, 'b', 6);
INSERT INTO name_reused_old VALUES (2, 3);

-- case: a temporary table leaves nothing
-- since: 8.0
CREATE TEMPORARY TABLE passing (id INT PRIMARY KEY);
INSERT INTO passing VALUES (1);
ALTER TABLE passing ADD COLUMN a INT;
DROP TEMPORARY TABLE passing;

-- case: a temporary table over a real one
-- since: 8.0
CREATE TABLE covered (id INT PRIMARY KEY, a INT);
INSERT INTO covered VALUES (1, 2);
CREATE TEMPORARY TABLE covered (id INT PRIMARY KEY, x VARCHAR(10));
INSERT INTO covered VALUES (5, 'x');
TRUNCATE TABLE covered;
DROP TABLE covered;
INSERT INTO covered VALUES (2, 3);

-- case: a temporary table like a real one
-- since: 8.0
CREATE TABLE copied_for_now (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE copy_for_now LIKE copied_for_now;
INSERT INTO copy_for_now VALUES (1);
INSERT INTO copied_for_now SELECT * FROM copy_for_now;

-- case: as select
-- since: 8.0
CREATE TABLE select_from (id INT PRIMARY KEY, a VARCHAR(10), b DECIMAL(5,2));
INSERT INTO select_from VALUES (1, 'one', 1.5), (2, 'two', 2.5);
CREATE TABLE as_select AS SELECT * FROM select_from WHERE id > 1;
INSERT INTO as_select VALUES (3, 'three', 3.5);

-- case: as select with columns and keys of its own
-- since: 8.0
CREATE TABLE select_keys_from (id INT PRIMARY KEY, a INT);
INSERT INTO select_keys_from VALUES (1, 10), (2, 20);
CREATE TABLE as_select_keys (n INT NOT NULL AUTO_INCREMENT, PRIMARY KEY (n), KEY of_a (a)) COMMENT 'made of another' SELECT id, a, a * 2 AS twice, NULL AS nothing FROM select_keys_from;
INSERT INTO as_select_keys (id, a) VALUES (3, 30);

-- case: as select without rows
-- since: 8.0
CREATE TABLE as_select_empty AS SELECT 1 AS one, 'text' AS t, NOW() AS at, 1.25 AS d LIMIT 0;
INSERT INTO as_select_empty VALUES (1, 'abcd', '2024-01-01 10:00:00', 9.75);

-- case: as a table
-- since: 8.0.19
CREATE TABLE values_from (a INT, b VARCHAR(5));
INSERT INTO values_from VALUES (1, 'x');
CREATE TABLE as_table AS TABLE values_from;
INSERT INTO as_table VALUES (2, 'y');

-- case: as select with IGNORE and REPLACE
-- since: 8.0
CREATE TABLE as_select_ignore (a INT PRIMARY KEY) IGNORE SELECT 1 AS a UNION ALL SELECT 1 UNION ALL SELECT 2;
INSERT INTO as_select_ignore VALUES (5);

-- case: as select into a partitioned table
-- since: 8.0
CREATE TABLE as_select_partitioned (a INT) PARTITION BY HASH (a) PARTITIONS 2 AS SELECT 1 AS a UNION SELECT 2 UNION SELECT 3;
INSERT INTO as_select_partitioned VALUES (4);

-- case: as a recursive query
-- since: 8.0
CREATE TABLE as_recursive AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i, i * i AS square FROM n;
INSERT INTO as_recursive VALUES (6, 36);

-- case: as select if not exists, an old one
-- since: 8.0
CREATE TABLE as_select_old (id INT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS as_select_old AS SELECT 5 AS id, 6 AS more;
INSERT INTO as_select_old VALUES (1);

-- case: engine named, the same
CREATE TABLE engine_same (id INT PRIMARY KEY) ENGINE = InnoDB;
ALTER TABLE engine_same ENGINE = InnoDB;
INSERT INTO engine_same VALUES (1);

-- case: engine MyISAM
CREATE TABLE engine_myisam (id INT PRIMARY KEY, a INT) ENGINE = MyISAM;
INSERT INTO engine_myisam VALUES (1, 2);

-- case: from MyISAM to InnoDB
CREATE TABLE from_myisam (id INT PRIMARY KEY, a TEXT) ENGINE = MyISAM PACK_KEYS = 1 DELAY_KEY_WRITE = 1;
INSERT INTO from_myisam VALUES (1, 'a');
ALTER TABLE from_myisam ENGINE = InnoDB PACK_KEYS = DEFAULT DELAY_KEY_WRITE = 0;
INSERT INTO from_myisam VALUES (2, 'b');

-- case: engine MEMORY
CREATE TABLE engine_memory (id INT PRIMARY KEY, a INT, KEY k (a) USING BTREE) ENGINE = MEMORY MAX_ROWS = 1000;
INSERT INTO engine_memory VALUES (1, 2);

-- case: engine ARCHIVE, CSV, BLACKHOLE
CREATE TABLE engine_archive (id INT, a TEXT) ENGINE = ARCHIVE;
INSERT INTO engine_archive VALUES (1, 'kept');
CREATE TABLE engine_csv (id INT NOT NULL, a VARCHAR(10) NOT NULL) ENGINE = CSV;
INSERT INTO engine_csv VALUES (1, 'kept');

-- case: row formats
CREATE TABLE row_compact (id INT PRIMARY KEY, a TEXT) ROW_FORMAT = COMPACT;
CREATE TABLE row_redundant (id INT PRIMARY KEY, a TEXT) ROW_FORMAT = REDUNDANT;
CREATE TABLE row_default (id INT PRIMARY KEY) ROW_FORMAT = DEFAULT;
ALTER TABLE row_redundant ROW_FORMAT = COMPACT;
INSERT INTO row_redundant VALUES (1, 'a');

-- case: row formats of newer servers
-- since: 5.7
CREATE TABLE row_dynamic (id INT PRIMARY KEY, a TEXT) ROW_FORMAT = DYNAMIC;
CREATE TABLE row_compressed (id INT PRIMARY KEY, a TEXT) ROW_FORMAT = COMPRESSED KEY_BLOCK_SIZE = 8;
INSERT INTO row_compressed VALUES (1, 'a');

-- case: statistics
CREATE TABLE statistics_options (id INT PRIMARY KEY) STATS_PERSISTENT = 1 STATS_AUTO_RECALC = 0 STATS_SAMPLE_PAGES = 20;
ALTER TABLE statistics_options STATS_SAMPLE_PAGES = 30, STATS_AUTO_RECALC = DEFAULT;

-- case: sizes and checks
CREATE TABLE size_options (id INT PRIMARY KEY) AVG_ROW_LENGTH = 100 MAX_ROWS = 1000 MIN_ROWS = 10 CHECKSUM = 1;
ALTER TABLE size_options MAX_ROWS = 2000 CHECKSUM = 0;

-- case: force and rebuild
CREATE TABLE forced (id INT PRIMARY KEY, a INT);
INSERT INTO forced VALUES (1, 2);
ALTER TABLE forced FORCE;
INSERT INTO forced VALUES (2, 3);

-- case: encryption and compression off
-- since: 5.7
CREATE TABLE encryption_off (id INT PRIMARY KEY) ENCRYPTION = 'N' COMPRESSION = 'none';
INSERT INTO encryption_off VALUES (1);

-- case: compression of pages
-- since: 5.7
CREATE TABLE page_compression (id INT PRIMARY KEY) COMPRESSION = 'zlib';
ALTER TABLE page_compression COMPRESSION = 'none';

-- case: a tablespace that every server has
-- since: 5.7
CREATE TABLE in_system_space (id INT PRIMARY KEY) TABLESPACE = innodb_system;
CREATE TABLE in_own_space (id INT PRIMARY KEY) TABLESPACE = innodb_file_per_table;
ALTER TABLE in_system_space TABLESPACE = innodb_file_per_table;
INSERT INTO in_system_space VALUES (1);

-- case: autoextend and secondary engine
-- since: 8.0.23
CREATE TABLE autoextended (id INT PRIMARY KEY) AUTOEXTEND_SIZE = 4M;
ALTER TABLE autoextended AUTOEXTEND_SIZE = 8M;
INSERT INTO autoextended VALUES (1);

-- case: a table without a key
CREATE TABLE keyless (a INT, b VARCHAR(10));
INSERT INTO keyless VALUES (1, 'x'), (1, 'x'), (NULL, NULL);
DELETE FROM keyless WHERE a = 1 LIMIT 1;
ALTER TABLE keyless ADD c INT DEFAULT 4;
UPDATE keyless SET c = 5 WHERE a IS NULL;

-- case: a table of one column
CREATE TABLE one_column (a INT);
INSERT INTO one_column VALUES (1), (2), (2);

-- case: a table without rows
CREATE TABLE no_rows (id INT PRIMARY KEY, a BLOB, b GEOMETRY);

-- case: a wide key
-- differs from 5.6: DEFAULT ''
-- differs to 5.6: DEFAULT ''
CREATE TABLE wide_key (a VARCHAR(50), b DATE, c DECIMAL(10,3), d BINARY(4), e ENUM('x','y'), PRIMARY KEY (a, b, c, d, e));
INSERT INTO wide_key VALUES ('a', '2024-01-01', 1.250, 'abcd', 'y');
UPDATE wide_key SET c = 2.5;

-- case: insert method and union of a merge table
CREATE TABLE merge_part (id INT NOT NULL, KEY (id)) ENGINE = MyISAM;
CREATE TABLE merge_all (id INT NOT NULL, KEY (id)) ENGINE = MERGE UNION = (merge_part) INSERT_METHOD = LAST;

-- case: the checksum of lower case words
create table lower_words (id int primary key) engine=innodb default charset=utf8 comment='lower' row_format=compact;
alter table lower_words add column a int, algorithm=inplace, lock=none;
insert into lower_words values (1, 2);

-- case: table options with and without equals signs and commas
CREATE TABLE options_loose (id INT PRIMARY KEY) ENGINE InnoDB, COMMENT 'a' , DEFAULT CHARACTER SET utf8 COLLATE utf8_bin;
ALTER TABLE options_loose COMMENT 'b', ROW_FORMAT COMPACT;
INSERT INTO options_loose VALUES (1);
