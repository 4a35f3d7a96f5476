DROP TABLE IF EXISTS `_t_new`;
CREATE TABLE `_t_new` LIKE `t`;
ALTER TABLE `_t_new` ADD COLUMN w INT, ALGORITHM=COPY;
DROP TABLE IF EXISTS `_t_chkpnt`;
CREATE TABLE `_t_chkpnt` (
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
INSERT IGNORE INTO `_t_new` (id, v, n) SELECT id, v, n FROM `t` FORCE INDEX (PRIMARY);
INSERT INTO t VALUES (4, 'd', 40);
DROP TABLE IF EXISTS `_t_new`;
CREATE TABLE `_t_new` LIKE `t`;
ALTER TABLE `_t_new` ADD COLUMN w BIGINT DEFAULT 3, ALGORITHM=COPY;
DROP TABLE IF EXISTS `_t_chkpnt`;
CREATE TABLE `_t_chkpnt` (
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
INSERT IGNORE INTO `_t_new` (id, v, n) SELECT id, v, n FROM `t` FORCE INDEX (PRIMARY);
DROP TABLE IF EXISTS `_t_old`;
RENAME TABLE `${db}`.`t` TO `_t_old`, `${db}`.`_t_new` TO `${db}`.`t`;
INSERT INTO t (v, n) VALUES ('after', 50);
DROP TABLE IF EXISTS `_t_old`;
DROP TABLE IF EXISTS `_t_chkpnt`;
