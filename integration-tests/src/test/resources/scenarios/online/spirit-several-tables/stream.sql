DROP TABLE IF EXISTS `_t1_new`;
CREATE TABLE `_t1_new` LIKE `t1`;
ALTER TABLE `_t1_new` ADD COLUMN w INT, ALGORITHM=COPY;
DROP TABLE IF EXISTS `_t2_new`;
CREATE TABLE `_t2_new` LIKE `t2`;
ALTER TABLE `_t2_new` DROP COLUMN v, ALGORITHM=COPY;
DROP TABLE IF EXISTS `_spirit_checkpoint`;
CREATE TABLE `_spirit_checkpoint` (
	id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
	copier_watermark TEXT,
	checksum_watermark TEXT,
	binlog_position TEXT,
	statement TEXT,
	original_table_name VARCHAR(64) NOT NULL DEFAULT '',
	move_phase VARCHAR(32) NOT NULL DEFAULT '',
	cutover_at TEXT,
	created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT IGNORE INTO `_t1_new` (id, v, n) SELECT id, v, n FROM `t1` FORCE INDEX (PRIMARY);
INSERT INTO t2 VALUES (4, 'd', 40);
INSERT IGNORE INTO `_t2_new` (id, n) SELECT id, n FROM `t2` FORCE INDEX (PRIMARY);
REPLACE INTO _spirit_checkpoint (id, statement) VALUES (1, 'ALTER TABLE t1');
DROP TABLE IF EXISTS `_t1_old`;
DROP TABLE IF EXISTS `_t2_old`;
RENAME TABLE `${db}`.`t1` TO `_t1_old`, `${db}`.`_t1_new` TO `${db}`.`t1`, `${db}`.`t2` TO `_t2_old`, `${db}`.`_t2_new` TO `${db}`.`t2`;
INSERT INTO t1 (v, n, w) VALUES ('after', 50, 5);
INSERT INTO t2 (n) VALUES (60);
DROP TABLE IF EXISTS `_t1_old`;
DROP TABLE IF EXISTS `_t2_old`;
DROP TABLE IF EXISTS `_spirit_checkpoint`;
