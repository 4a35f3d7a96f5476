CREATE TABLE `${db}`.`_t_new` (
  `id` int NOT NULL AUTO_INCREMENT,
  `v` varchar(20) DEFAULT NULL,
  `n` int DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `${db}`.`_t_new` DROP COLUMN v, ADD COLUMN w INT;
CREATE TRIGGER `pt_osc_${db}_t_del` AFTER DELETE ON `${db}`.`t` FOR EACH ROW BEGIN DECLARE CONTINUE HANDLER FOR 1146 begin end; DELETE IGNORE FROM `${db}`.`_t_new` WHERE `${db}`.`_t_new`.`id` <=> OLD.`id`; END ;
CREATE TRIGGER `pt_osc_${db}_t_upd` AFTER UPDATE ON `${db}`.`t` FOR EACH ROW BEGIN DECLARE CONTINUE HANDLER FOR 1146 begin end; DELETE IGNORE FROM `${db}`.`_t_new` WHERE !(OLD.`id` <=> NEW.`id`) AND `${db}`.`_t_new`.`id` <=> OLD.`id`; REPLACE INTO `${db}`.`_t_new` (`id`, `n`) VALUES (NEW.`id`, NEW.`n`); END ;
CREATE TRIGGER `pt_osc_${db}_t_ins` AFTER INSERT ON `${db}`.`t` FOR EACH ROW BEGIN DECLARE CONTINUE HANDLER FOR 1146 begin end; REPLACE INTO `${db}`.`_t_new` (`id`, `n`) VALUES (NEW.`id`, NEW.`n`);END ;
INSERT INTO t VALUES (4, 'd', 40);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_t_new` (id, n) SELECT id, n FROM `${db}`.`t` FORCE INDEX(`PRIMARY`) LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
UPDATE t SET v = 'changed' WHERE id = 2;
DELETE FROM t WHERE id = 1;
UPDATE t SET id = 30 WHERE id = 3;
ANALYZE TABLE `${db}`.`_t_new` /* pt-online-schema-change */;
RENAME TABLE `${db}`.`t` TO `${db}`.`_t_old`, `${db}`.`_t_new` TO `${db}`.`t`;
DROP TABLE IF EXISTS `${db}`.`_t_old`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_ins`;
INSERT INTO t (w, n) VALUES (1, 50);
