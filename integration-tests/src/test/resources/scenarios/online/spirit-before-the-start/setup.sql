CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), n INT);
INSERT INTO t VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 30);
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
