DROP TABLE IF EXISTS `_t_new`;
CREATE TABLE `_t_new` LIKE `t`;
ALTER TABLE `_t_new` ADD COLUMN w INT NOT NULL DEFAULT 7 AFTER v, ADD KEY by_n (n), ALGORITHM=COPY;
ALTER TABLE `_t_new` AUTO_INCREMENT = 4;
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
INSERT INTO t VALUES (4, 'd', 40);
INSERT IGNORE INTO `_t_new` (id, v, n) SELECT id, v, n FROM `t` FORCE INDEX (PRIMARY);
REPLACE INTO _t_chkpnt (id, copier_watermark, binlog_position, statement) VALUES (1, '{}', 'binlog.000001:4', 'ALTER TABLE t');
UPDATE t SET v = 'changed' WHERE id = 2;
REPLACE INTO _t_new (id, v, n) VALUES (2, 'changed', 20);
ANALYZE TABLE `${db}`.`_t_new`;
DROP TABLE IF EXISTS `_t_old`;
RENAME TABLE `${db}`.`t` TO `_t_old`, `${db}`.`_t_new` TO `${db}`.`t`;
DROP TABLE IF EXISTS `_t_old`;
INSERT INTO t (v, w, n) VALUES ('after', 1, 50);
DROP TABLE IF EXISTS `_t_new`;
DROP TABLE IF EXISTS `_t_chkpnt`;
UPDATE t SET w = 9 WHERE id = 1;
