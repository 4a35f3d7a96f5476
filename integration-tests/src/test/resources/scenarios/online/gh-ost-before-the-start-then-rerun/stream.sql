INSERT INTO t VALUES (4, 'd', 40);
drop /* gh-ost */ table if exists `${db}`.`_t_gho`;
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
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
alter /* gh-ost */ table `${db}`.`_t_gho` DROP COLUMN n;
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=5;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v) (select id, v from `${db}`.`t` force index (`PRIMARY`));
create /* gh-ost */ table `${db}`.`_t_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_del`, `${db}`.`_t_gho` to `${db}`.`t`;
INSERT INTO t (v) VALUES ('after');
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
drop /* gh-ost */ table if exists `${db}`.`_t_ghk`;
