CREATE TABLE `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` (
  `id` int NOT NULL AUTO_INCREMENT,
  `v` varchar(20) DEFAULT NULL,
  `n` int DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` ADD COLUMN w INT NOT NULL DEFAULT 7 AFTER v;
CREATE TRIGGER `pt_osc_${db}_orders_of_del` AFTER DELETE ON `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` FOR EACH ROW DELETE IGNORE FROM `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` WHERE `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_`.`id` <=> OLD.`id`;
CREATE TRIGGER `pt_osc_${db}_orders_of_upd` AFTER UPDATE ON `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` FOR EACH ROW BEGIN DELETE IGNORE FROM `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` WHERE !(OLD.`id` <=> NEW.`id`) AND `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_`.`id` <=> OLD.`id`;REPLACE INTO `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` (`id`, `v`, `n`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`);END ;
CREATE TRIGGER `pt_osc_${db}_orders_of_ins` AFTER INSERT ON `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` FOR EACH ROW REPLACE INTO `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` (`id`, `v`, `n`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`);
INSERT INTO orders_of_all_customers_in_all_countries_since_the_very_first1 VALUES (4, 'd', 40);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` (id, v, n) SELECT id, v, n FROM `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` FORCE INDEX(`PRIMARY`) LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
UPDATE orders_of_all_customers_in_all_countries_since_the_very_first1 SET v = 'changed' WHERE id = 2;
ANALYZE TABLE `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` /* pt-online-schema-change */;
RENAME TABLE `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` TO `${db}`.`__orders_of_all_customers_in_all_countries_since_the_very_first1`, `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_first1_` TO `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1`;
DROP TABLE IF EXISTS `${db}`.`__orders_of_all_customers_in_all_countries_since_the_very_first1`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_orders_of_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_orders_of_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_orders_of_ins`;
INSERT INTO orders_of_all_customers_in_all_countries_since_the_very_first1 (v, w, n) VALUES ('after', 1, 50);
