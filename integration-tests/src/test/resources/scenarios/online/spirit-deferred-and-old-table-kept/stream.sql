DROP TABLE IF EXISTS `_t_new`;
CREATE TABLE `_t_new` LIKE `t`;
ALTER TABLE `_t_new` DROP COLUMN n, ALGORITHM=COPY;
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
CREATE TABLE IF NOT EXISTS `_spirit_sentinel` (id int NOT NULL PRIMARY KEY);
INSERT IGNORE INTO `_t_new` (id, v) SELECT id, v FROM `t` FORCE INDEX (PRIMARY);
DROP TABLE _spirit_sentinel;
DROP TABLE IF EXISTS `_t_old_20260102_150405`;
RENAME TABLE `${db}`.`t` TO `_t_old_20260102_150405`, `${db}`.`_t_new` TO `${db}`.`t`;
INSERT INTO t (v) VALUES ('after');
DROP TABLE IF EXISTS `_t_new`;
DROP TABLE IF EXISTS `_t_chkpnt`;
