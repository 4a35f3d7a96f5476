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
alter /* gh-ost */ table `${db}`.`_t_gho` CHANGE v label VARCHAR(40) NOT NULL DEFAULT 'none', RENAME COLUMN n TO m;
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=4;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, label, m) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
INSERT INTO t VALUES (4, 'd', 40);
replace /* gh-ost */ into _t_gho (id, label, m) values (4, 'd', 40);
create /* gh-ost */ table `${db}`.`_t_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_del`, `${db}`.`_t_gho` to `${db}`.`t`;
INSERT INTO t (m) VALUES (50);
UPDATE t SET label = 'changed' WHERE id = 2;
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
drop /* gh-ost */ table if exists `${db}`.`_t_ghk`;
