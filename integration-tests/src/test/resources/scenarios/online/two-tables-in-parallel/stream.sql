drop /* gh-ost */ table if exists `${db}`.`_t1_ghc`;
create /* gh-ost */ table `${db}`.`_t1_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
CREATE TABLE `${db}`.`_t_new` (
  `id` int NOT NULL AUTO_INCREMENT,
  `v` varchar(20) DEFAULT NULL,
  `n` int DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
ALTER TABLE `${db}`.`_t_new` ADD COLUMN w INT NOT NULL DEFAULT 7 AFTER v;
create /* gh-ost */ table `${db}`.`_t1_gho` like `${db}`.`t1`;
alter /* gh-ost */ table `${db}`.`_t1_gho` DROP COLUMN v;
alter /* gh-ost */ table `${db}`.`_t1_gho` AUTO_INCREMENT=3;
CREATE TRIGGER `pt_osc_${db}_t_del` AFTER DELETE ON `${db}`.`t` FOR EACH ROW DELETE IGNORE FROM `${db}`.`_t_new` WHERE `${db}`.`_t_new`.`id` <=> OLD.`id`;
insert /* gh-ost `${db}`.`t1` */ ignore into `${db}`.`_t1_gho` (id, n) (select id, n from `${db}`.`t1` force index (`PRIMARY`));
CREATE TRIGGER `pt_osc_${db}_t_upd` AFTER UPDATE ON `${db}`.`t` FOR EACH ROW BEGIN DELETE IGNORE FROM `${db}`.`_t_new` WHERE !(OLD.`id` <=> NEW.`id`) AND `${db}`.`_t_new`.`id` <=> OLD.`id`;REPLACE INTO `${db}`.`_t_new` (`id`, `v`, `n`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`);END ;
CREATE TRIGGER `pt_osc_${db}_t_ins` AFTER INSERT ON `${db}`.`t` FOR EACH ROW REPLACE INTO `${db}`.`_t_new` (`id`, `v`, `n`) VALUES (NEW.`id`, NEW.`v`, NEW.`n`);
INSERT INTO t VALUES (4, 'd', 40);
INSERT INTO t1 VALUES (3, 'c', 30);
INSERT LOW_PRIORITY IGNORE INTO `${db}`.`_t_new` (id, v, n) SELECT id, v, n FROM `${db}`.`t` FORCE INDEX(`PRIMARY`) LOCK IN SHARE MODE /*pt-online-schema-change 4711 copy nibble*/;
replace /* gh-ost */ into _t1_gho (id, n) values (3, 30);
create /* gh-ost */ table `${db}`.`_t1_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t1_del`;
ANALYZE TABLE `${db}`.`_t_new` /* pt-online-schema-change */;
RENAME TABLE `${db}`.`t` TO `${db}`.`_t_old`, `${db}`.`_t_new` TO `${db}`.`t`;
INSERT INTO t1 VALUES (4, 'd', 40);
replace /* gh-ost */ into _t1_gho (id, n) values (4, 40);
rename /* gh-ost */ table `${db}`.`t1` to `${db}`.`_t1_del`, `${db}`.`_t1_gho` to `${db}`.`t1`;
INSERT INTO t (v, w, n) VALUES ('after', 1, 50);
DROP TABLE IF EXISTS `${db}`.`_t_old`;
INSERT INTO t1 (n) VALUES (50);
insert /* gh-ost */ into `${db}`.`_t1_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t1_ghc`;
drop /* gh-ost */ table if exists `${db}`.`_t1_del`;
drop /* gh-ost */ table if exists `${db}`.`_t1_ghk`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_del`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_upd`;
DROP TRIGGER IF EXISTS `${db}`.`pt_osc_${db}_t_ins`;
