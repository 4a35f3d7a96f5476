CREATE TABLE `${db}`.`_t_new` (
  `id` int NOT NULL AUTO_INCREMENT,
  `v` varchar(20) DEFAULT NULL,
  `n` int DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `${db}`.`_t_new` ADD COLUMN w INT NOT NULL DEFAULT 7 AFTER v;
CREATE TRIGGER `pt_osc_${db}_t_del` AFTER DELETE ON `${db}`.`t` FOR EACH ROW DELETE IGNORE FROM `${db}`.`_t_new` WHERE `${db}`.`_t_new`.`id` <=> OLD.`id`;
CREATE TRIGGER `pt_osc_${db}_t_upd` AFTER UPDATE ON `${db}`.`t` FOR EACH ROW BEGIN DELETE IGNORE FROM `${db}`.`_t_new` WHERE !(OLD.`id` <=> NEW.`id`) AND `${db}`.`_t_new`.`id` <=> OLD.`id`;REPLACE INTO `${db}`.`_t_new` (`id`, `v`, `n`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`);END ;
CREATE TRIGGER `pt_osc_${db}_t_ins` AFTER INSERT ON `${db}`.`t` FOR EACH ROW REPLACE INTO `${db}`.`_t_new` (`id`, `v`, `n`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_t_new` (id, v, n) SELECT id, v, n FROM `${db}`.`t` FORCE INDEX(`PRIMARY`) LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
UPDATE t SET v = 'changed' WHERE id = 2;
DELETE FROM t WHERE id = 1;
UPDATE t SET id = 30 WHERE id = 3;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_ins`;
INSERT INTO t VALUES (5, 'e', 50);
DROP TABLE IF EXISTS `${db}`.`_t_new`;
INSERT INTO t VALUES (6, 'f', 60);
