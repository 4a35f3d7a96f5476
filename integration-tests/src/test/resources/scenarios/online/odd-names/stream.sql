drop /* gh-ost */ table if exists `${db}`.`_odd name. x_ghc`;
create /* gh-ost */ table `${db}`.`_odd name. x_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
create /* gh-ost */ table `${db}`.`_odd name. x_gho` like `${db}`.`odd name. x`;
alter /* gh-ost */ table `${db}`.`_odd name. x_gho` ADD COLUMN `e "f"` INT, DROP COLUMN `c.d`;
insert ignore into `_odd name. x_gho` (`a b`, `select`) select `a b`, `select` from `odd name. x`;
INSERT INTO `odd name. x` VALUES (3, 'three', 3);
replace into `_odd name. x_gho` (`a b`, `select`) values (3, 'three');
rename /* gh-ost */ table `${db}`.`odd name. x` to `${db}`.`_odd name. x_del`, `${db}`.`_odd name. x_gho` to `${db}`.`odd name. x`;
INSERT INTO `odd name. x` VALUES (4, 'four', 44);
drop /* gh-ost */ table if exists `${db}`.`_odd name. x_ghc`;
