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
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_t_new` (id, v, n) SELECT id, v, n FROM `${db}`.`t` FORCE INDEX(`PRIMARY`) WHERE id < 3 LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
UPDATE t SET v = 'changed' WHERE id = 2;
DELETE FROM t WHERE id = 1;
UPDATE t SET id = 30 WHERE id = 3;
INSERT INTO t VALUES (5, 'after the abort', 50);
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_ins`;
INSERT INTO t VALUES (6, 'without triggers', 60);
CREATE TABLE `${db}`.`__t_new` (
  `id` int NOT NULL AUTO_INCREMENT,
  `v` varchar(20) DEFAULT NULL,
  `n` int DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `${db}`.`__t_new` ADD COLUMN w BIGINT, DROP COLUMN v;
CREATE TRIGGER `pt_osc_${db}_t_del` AFTER DELETE ON `${db}`.`t` FOR EACH ROW DELETE IGNORE FROM `${db}`.`__t_new` WHERE `${db}`.`__t_new`.`id` <=> OLD.`id`;
CREATE TRIGGER `pt_osc_${db}_t_upd` AFTER UPDATE ON `${db}`.`t` FOR EACH ROW BEGIN DELETE IGNORE FROM `${db}`.`__t_new` WHERE !(OLD.`id` <=> NEW.`id`) AND `${db}`.`__t_new`.`id` <=> OLD.`id`;REPLACE INTO `${db}`.`__t_new` (`id`, `n`) VALUES (NEW.`id`, NEW.`n`);END ;
CREATE TRIGGER `pt_osc_${db}_t_ins` AFTER INSERT ON `${db}`.`t` FOR EACH ROW REPLACE INTO `${db}`.`__t_new` (`id`, `n`) VALUES (NEW.`id`, NEW.`n`);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`__t_new` (id, n) SELECT id, n FROM `${db}`.`t` FORCE INDEX(`PRIMARY`) LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
INSERT INTO t VALUES (7, 'g', 70);
ANALYZE TABLE `${db}`.`__t_new` /* pt-online-schema-change */;
RENAME TABLE `${db}`.`t` TO `${db}`.`_t_old`, `${db}`.`__t_new` TO `${db}`.`t`;
DROP TABLE IF EXISTS `${db}`.`_t_old`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_ins`;
INSERT INTO t (w, n) VALUES (1, 80);
DROP TABLE _t_new;
INSERT INTO t (w, n) VALUES (1, 90);
