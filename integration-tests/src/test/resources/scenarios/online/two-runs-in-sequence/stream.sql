drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
create /* gh-ost */ table `${db}`.`_t_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
create /* gh-ost */ table `${db}`.`_t_gho` like `${db}`.`t`;
alter /* gh-ost */ table `${db}`.`_t_gho` ADD COLUMN w INT;
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=4;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
create /* gh-ost */ table `${db}`.`_t_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_del`, `${db}`.`_t_gho` to `${db}`.`t`;
INSERT INTO t (v, n, w) VALUES ('first', 50, 5);
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
drop /* gh-ost */ table if exists `${db}`.`_t_ghk`;
CREATE TABLE `${db}`.`_t_new` (
  `id` int NOT NULL AUTO_INCREMENT,
  `v` varchar(20) DEFAULT NULL,
  `n` int DEFAULT NULL,
  `w` int DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `${db}`.`_t_new` ADD KEY by_n (n);
CREATE TRIGGER `pt_osc_${db}_t_del` AFTER DELETE ON `${db}`.`t` FOR EACH ROW DELETE IGNORE FROM `${db}`.`_t_new` WHERE `${db}`.`_t_new`.`id` <=> OLD.`id`;
CREATE TRIGGER `pt_osc_${db}_t_upd` AFTER UPDATE ON `${db}`.`t` FOR EACH ROW BEGIN DELETE IGNORE FROM `${db}`.`_t_new` WHERE !(OLD.`id` <=> NEW.`id`) AND `${db}`.`_t_new`.`id` <=> OLD.`id`;REPLACE INTO `${db}`.`_t_new` (`id`, `v`, `n`, `w`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`, NEW.`w`);END ;
CREATE TRIGGER `pt_osc_${db}_t_ins` AFTER INSERT ON `${db}`.`t` FOR EACH ROW REPLACE INTO `${db}`.`_t_new` (`id`, `v`, `n`, `w`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`, NEW.`w`);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_t_new` (id, v, n, w) SELECT id, v, n, w FROM `${db}`.`t` FORCE INDEX(`PRIMARY`) LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
INSERT INTO t (v, n, w) VALUES ('second', 60, 6);
ANALYZE TABLE `${db}`.`_t_new` /* pt-online-schema-change */;
RENAME TABLE `${db}`.`t` TO `${db}`.`_t_old`, `${db}`.`_t_new` TO `${db}`.`t`;
DROP TABLE IF EXISTS `${db}`.`_t_old`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_ins`;
INSERT INTO t (v, n, w) VALUES ('third', 70, 7);
