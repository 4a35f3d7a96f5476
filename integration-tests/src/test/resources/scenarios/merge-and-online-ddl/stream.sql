USE ${db};
-- As gh-ost does it.
CREATE TABLE _t_1_ghc (id BIGINT UNSIGNED AUTO_INCREMENT, last_update TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, hint VARCHAR(64) CHARSET ascii NOT NULL, value VARCHAR(4096) CHARSET ascii NOT NULL, PRIMARY KEY (id), UNIQUE KEY hint_uidx (hint)) AUTO_INCREMENT=256;
CREATE TABLE ${db}._t_1_gho LIKE ${db}.t_1;
ALTER TABLE ${db}._t_1_gho ADD COLUMN n INT NOT NULL DEFAULT 7, DROP INDEX by_v, ADD INDEX by_both (v, n);
INSERT INTO _t_1_gho (id, v) SELECT id, v FROM t_1;
INSERT INTO t_1 (v) VALUES ('new');
INSERT INTO _t_1_gho (id, v) SELECT id, v FROM t_1 WHERE v = 'new';
RENAME TABLE t_1 TO _t_1_del, _t_1_gho TO t_1;
INSERT INTO t_1 (v, n) VALUES ('after', 1);
DROP TABLE _t_1_ghc;
DROP TABLE _t_1_del;
INSERT INTO t_2 (v) VALUES ('behind');
-- As pt-online-schema-change does it.
CREATE TABLE `${db}`.`_t_2_new` (`id` int NOT NULL AUTO_INCREMENT, `v` varchar(20) DEFAULT NULL, PRIMARY KEY (`id`), KEY `by_v` (`v`));
ALTER TABLE `${db}`.`_t_2_new` ADD COLUMN n INT NOT NULL DEFAULT 7, DROP INDEX by_v, ADD INDEX by_both (v, n);
CREATE TRIGGER `pt_osc_${db}_t_2_del` AFTER DELETE ON `${db}`.`t_2` FOR EACH ROW DELETE IGNORE FROM `${db}`.`_t_2_new` WHERE `${db}`.`_t_2_new`.`id` <=> OLD.`id`;
CREATE TRIGGER `pt_osc_${db}_t_2_ins` AFTER INSERT ON `${db}`.`t_2` FOR EACH ROW REPLACE INTO `${db}`.`_t_2_new` (`id`, `v`) VALUES (NEW.`id`, NEW.`v`);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_t_2_new` (`id`, `v`) SELECT `id`, `v` FROM `${db}`.`t_2`;
INSERT INTO t_2 (v) VALUES ('followed');
DELETE FROM t_2 WHERE v = 'c';
RENAME TABLE `${db}`.`t_2` TO `${db}`.`_t_2_old`, `${db}`.`_t_2_new` TO `${db}`.`t_2`;
DROP TABLE IF EXISTS `${db}`.`_t_2_old`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_2_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_2_ins`;
INSERT INTO t_2 (v, n) VALUES ('after', 2);
-- By itself.
INSERT INTO t_3 (v) VALUES ('behind');
ALTER TABLE t_3 ADD COLUMN n INT NOT NULL DEFAULT 7, DROP INDEX by_v, ADD INDEX by_both (v, n);
INSERT INTO t_3 (v, n) VALUES ('after', 3);
UPDATE t_1 SET n = n + 1;
