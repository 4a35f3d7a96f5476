-- Partitions: what they hold moves without row events.

-- case: range partitions in CREATE
-- differs from 5.6: DEFAULT '0'
-- differs to 5.6: DEFAULT '0'
CREATE TABLE by_range (id INT, at DATE NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (YEAR(at)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN (2022), PARTITION p2 VALUES LESS THAN MAXVALUE);
INSERT INTO by_range VALUES (1, '2019-01-01'), (2, '2021-06-30'), (3, '2024-12-31');

-- case: range columns
CREATE TABLE by_range_columns (a INT, b VARCHAR(10), c DATE) PARTITION BY RANGE COLUMNS (a, b) (PARTITION p0 VALUES LESS THAN (10, 'm'), PARTITION p1 VALUES LESS THAN (20, MAXVALUE), PARTITION p2 VALUES LESS THAN (MAXVALUE, MAXVALUE));
INSERT INTO by_range_columns VALUES (1, 'a', NULL), (15, 'z', '2020-01-01');

-- case: list partitions
CREATE TABLE by_list (id INT, region INT) PARTITION BY LIST (region) (PARTITION north VALUES IN (1, 2, 3), PARTITION south VALUES IN (4, 5, NULL));
INSERT INTO by_list VALUES (1, 1), (2, 5), (3, NULL);

-- case: list columns
CREATE TABLE by_list_columns (id INT, city VARCHAR(20)) PARTITION BY LIST COLUMNS (city) (PARTITION a VALUES IN ('Aachen', 'Augsburg'), PARTITION b VALUES IN ('Berlin', 'Bonn'));
INSERT INTO by_list_columns VALUES (1, 'Bonn'), (2, 'Aachen');

-- case: hash partitions
CREATE TABLE by_hash (id INT PRIMARY KEY, a INT) PARTITION BY HASH (id) PARTITIONS 4;
INSERT INTO by_hash VALUES (1, 1), (2, 2), (7, 7);
UPDATE by_hash SET id = 9 WHERE id = 1;

-- case: linear hash partitions
CREATE TABLE by_linear_hash (id INT, at DATE) PARTITION BY LINEAR HASH (YEAR(at)) PARTITIONS 6;
INSERT INTO by_linear_hash VALUES (1, '2020-02-02');

-- case: key partitions
CREATE TABLE by_key (id INT PRIMARY KEY, a INT) PARTITION BY KEY () PARTITIONS 3;
INSERT INTO by_key VALUES (1, 1), (2, 2), (3, 3);

-- case: linear key partitions with an algorithm
-- differs from 5.6: DEFAULT ''
-- differs to 5.6: DEFAULT ''
CREATE TABLE by_linear_key (a CHAR(5), b INT, PRIMARY KEY (a, b)) PARTITION BY LINEAR KEY ALGORITHM = 2 (a) PARTITIONS 2;
INSERT INTO by_linear_key VALUES ('a', 1), ('b', 2);

-- case: subpartitions
CREATE TABLE by_sub (id INT, at DATE) PARTITION BY RANGE (YEAR(at)) SUBPARTITION BY HASH (TO_DAYS(at)) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (2020), PARTITION p1 VALUES LESS THAN MAXVALUE);
INSERT INTO by_sub VALUES (1, '2019-09-09'), (2, '2029-09-09');

-- case: subpartitions with names and comments
CREATE TABLE by_named_sub (id INT, at DATE) PARTITION BY RANGE (YEAR(at)) SUBPARTITION BY HASH (TO_DAYS(at)) (PARTITION p0 VALUES LESS THAN (2020) COMMENT = 'früher' (SUBPARTITION s0 COMMENT = 'first', SUBPARTITION s1), PARTITION p1 VALUES LESS THAN MAXVALUE (SUBPARTITION s2, SUBPARTITION s3));
INSERT INTO by_named_sub VALUES (1, '2019-09-09'), (2, '2029-09-09');

-- case: partition options
CREATE TABLE partition_options (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10) COMMENT = 'it''s low' MAX_ROWS = 100 MIN_ROWS = 1 ENGINE = InnoDB, PARTITION p1 VALUES LESS THAN (20) ENGINE = InnoDB);
INSERT INTO partition_options VALUES (5), (15);

-- case: add a partition
CREATE TABLE partition_added (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10));
INSERT INTO partition_added VALUES (5);
ALTER TABLE partition_added ADD PARTITION (PARTITION p1 VALUES LESS THAN (20), PARTITION p2 VALUES LESS THAN (30) COMMENT 'third');
INSERT INTO partition_added VALUES (25);

-- case: add a list partition
CREATE TABLE list_partition_added (id INT) PARTITION BY LIST (id) (PARTITION odd VALUES IN (1, 3, 5));
ALTER TABLE list_partition_added ADD PARTITION (PARTITION even VALUES IN (2, 4, 6));
INSERT INTO list_partition_added VALUES (1), (2), (6);

-- case: add hash partitions
CREATE TABLE hash_partition_added (id INT) PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO hash_partition_added VALUES (1), (2), (3);
ALTER TABLE hash_partition_added ADD PARTITION PARTITIONS 3;
INSERT INTO hash_partition_added VALUES (4), (5);

-- case: drop a partition with its rows
CREATE TABLE partition_dropped (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20), PARTITION p2 VALUES LESS THAN (30));
INSERT INTO partition_dropped VALUES (5), (15), (25);
ALTER TABLE partition_dropped DROP PARTITION p1;

-- case: drop several partitions
CREATE TABLE partitions_dropped (id INT PRIMARY KEY, a INT) PARTITION BY LIST (id) (PARTITION a VALUES IN (1), PARTITION b VALUES IN (2), PARTITION c VALUES IN (3));
INSERT INTO partitions_dropped VALUES (1, 1), (2, 2), (3, 3);
ALTER TABLE partitions_dropped DROP PARTITION a, c;

-- case: truncate a partition
CREATE TABLE partition_truncated (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
INSERT INTO partition_truncated VALUES (5), (6), (15);
ALTER TABLE partition_truncated TRUNCATE PARTITION p0;
INSERT INTO partition_truncated VALUES (7);

-- case: truncate all partitions
CREATE TABLE partitions_truncated (id INT) PARTITION BY HASH (id) PARTITIONS 3;
INSERT INTO partitions_truncated VALUES (5), (6), (15);
ALTER TABLE partitions_truncated TRUNCATE PARTITION ALL;
INSERT INTO partitions_truncated VALUES (1);

-- case: truncate a partitioned table
CREATE TABLE partitioned_truncated (id INT) PARTITION BY HASH (id) PARTITIONS 3;
INSERT INTO partitioned_truncated VALUES (5), (6), (15);
TRUNCATE partitioned_truncated;

-- case: exchange a partition
CREATE TABLE exchanged (id INT PRIMARY KEY, a INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
CREATE TABLE exchanged_with (id INT PRIMARY KEY, a INT);
INSERT INTO exchanged VALUES (1, 1), (11, 11);
INSERT INTO exchanged_with VALUES (5, 50), (6, 60);
ALTER TABLE exchanged EXCHANGE PARTITION p0 WITH TABLE exchanged_with;
INSERT INTO exchanged VALUES (7, 70);
INSERT INTO exchanged_with VALUES (99, 99);

-- case: exchange an empty partition
CREATE TABLE exchanged_empty (id INT PRIMARY KEY) PARTITION BY LIST (id) (PARTITION a VALUES IN (1, 2), PARTITION b VALUES IN (3, 4));
CREATE TABLE exchanged_full (id INT PRIMARY KEY);
INSERT INTO exchanged_full VALUES (3), (4);
ALTER TABLE exchanged_empty EXCHANGE PARTITION b WITH TABLE exchanged_full;

-- case: exchange without validation
-- since: 5.7
CREATE TABLE exchanged_unseen (id INT PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
CREATE TABLE exchanged_unseen_with (id INT PRIMARY KEY);
INSERT INTO exchanged_unseen VALUES (1), (11);
INSERT INTO exchanged_unseen_with VALUES (12);
ALTER TABLE exchanged_unseen EXCHANGE PARTITION p1 WITH TABLE exchanged_unseen_with WITHOUT VALIDATION;

-- case: reorganize a partition in two
CREATE TABLE split_in_two (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
INSERT INTO split_in_two VALUES (1), (12), (18);
ALTER TABLE split_in_two REORGANIZE PARTITION p1 INTO (PARTITION p1a VALUES LESS THAN (15), PARTITION p1b VALUES LESS THAN (20));
INSERT INTO split_in_two VALUES (13);

-- case: reorganize two partitions into one
CREATE TABLE merge_of_two (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20), PARTITION p2 VALUES LESS THAN (30));
INSERT INTO merge_of_two VALUES (1), (12), (22);
ALTER TABLE merge_of_two REORGANIZE PARTITION p0, p1 INTO (PARTITION low VALUES LESS THAN (20) COMMENT = 'merged');

-- case: coalesce partitions
CREATE TABLE coalesced (id INT PRIMARY KEY) PARTITION BY KEY () PARTITIONS 5;
INSERT INTO coalesced VALUES (1), (2), (3), (4);
ALTER TABLE coalesced COALESCE PARTITION 3;

-- case: remove partitioning
CREATE TABLE no_more_partitions (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
INSERT INTO no_more_partitions VALUES (1), (12);
ALTER TABLE no_more_partitions REMOVE PARTITIONING;
INSERT INTO no_more_partitions VALUES (100);

-- case: partition an existing table
CREATE TABLE partitioned_later (id INT PRIMARY KEY, a INT);
INSERT INTO partitioned_later VALUES (1, 1), (12, 2);
ALTER TABLE partitioned_later PARTITION BY HASH (id) PARTITIONS 3;
INSERT INTO partitioned_later VALUES (100, 3);

-- case: another partitioning
CREATE TABLE partitioned_otherwise (id INT) PARTITION BY HASH (id) PARTITIONS 3;
INSERT INTO partitioned_otherwise VALUES (1), (12);
ALTER TABLE partitioned_otherwise PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE);

-- case: a column and partitions in one statement
CREATE TABLE partition_and_column (id INT PRIMARY KEY);
INSERT INTO partition_and_column VALUES (1);
ALTER TABLE partition_and_column ADD COLUMN a INT DEFAULT 5, ENGINE = InnoDB PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO partition_and_column VALUES (2, 6);

-- case: rebuild, check, optimize, repair, analyze a partition
CREATE TABLE partition_care (id INT) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20));
INSERT INTO partition_care VALUES (1), (12);
ALTER TABLE partition_care REBUILD PARTITION p0, p1;
ALTER TABLE partition_care ANALYZE PARTITION p0;
ALTER TABLE partition_care CHECK PARTITION ALL;
ALTER TABLE partition_care OPTIMIZE PARTITION p1;
ALTER TABLE partition_care REPAIR PARTITION p0;
INSERT INTO partition_care VALUES (2);

-- case: a column is added to a partitioned table
CREATE TABLE partitioned_column (id INT PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO partitioned_column VALUES (1);
ALTER TABLE partitioned_column ADD a VARCHAR(10) DEFAULT 'x';
INSERT INTO partitioned_column VALUES (2, 'y');

-- case: an index is added to a partitioned table
CREATE TABLE partitioned_index (id INT PRIMARY KEY, a INT) PARTITION BY HASH (id) PARTITIONS 2;
CREATE INDEX of_a ON partitioned_index (a);
INSERT INTO partitioned_index VALUES (2, 3);

-- case: a partitioned table is copied by LIKE
CREATE TABLE partitioned_model (id INT, at DATE) PARTITION BY RANGE COLUMNS (at) (PARTITION old VALUES LESS THAN ('2020-01-01'), PARTITION new VALUES LESS THAN (MAXVALUE));
CREATE TABLE partitioned_like LIKE partitioned_model;
INSERT INTO partitioned_like VALUES (1, '2019-01-01');

-- case: a partitioned table is renamed
CREATE TABLE partitioned_before (id INT) PARTITION BY HASH (id) PARTITIONS 2;
INSERT INTO partitioned_before VALUES (1), (2);
RENAME TABLE partitioned_before TO partitioned_after;
INSERT INTO partitioned_after VALUES (3);

-- case: names of partitions that need quotes
CREATE TABLE odd_partitions (id INT) PARTITION BY RANGE (id) (PARTITION `p 0` VALUES LESS THAN (10), PARTITION `select` VALUES LESS THAN (20), PARTITION `größer` VALUES LESS THAN MAXVALUE);
INSERT INTO odd_partitions VALUES (1), (12), (22);
ALTER TABLE odd_partitions DROP PARTITION `p 0`;

-- case: partitions by time
CREATE TABLE by_time (id INT, at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP) PARTITION BY RANGE (UNIX_TIMESTAMP(at)) (PARTITION p0 VALUES LESS THAN (UNIX_TIMESTAMP('2020-01-01 00:00:00')), PARTITION p1 VALUES LESS THAN MAXVALUE);
INSERT INTO by_time VALUES (1, '2019-12-31 23:00:00'), (2, '2021-01-01 00:00:00');

-- case: partitions by time in another zone
SET time_zone = '+09:00';
CREATE TABLE by_time_far (id INT, at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP) PARTITION BY RANGE (UNIX_TIMESTAMP(at)) (PARTITION p0 VALUES LESS THAN (UNIX_TIMESTAMP('2020-01-01 00:00:00')), PARTITION p1 VALUES LESS THAN MAXVALUE);
INSERT INTO by_time_far VALUES (1, '2020-01-01 00:00:00'), (2, '2019-12-31 23:59:59');
ALTER TABLE by_time_far DROP PARTITION p0;
