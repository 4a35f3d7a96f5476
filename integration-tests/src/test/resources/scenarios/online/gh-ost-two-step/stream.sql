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
alter /* gh-ost */ table `${db}`.`_t_gho` ADD COLUMN w INT NOT NULL DEFAULT 7 AFTER v, ADD KEY by_n (n);
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=4;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'AllEventsUpToLockProcessed:1') on duplicate key update last_update=NOW(), value=VALUES(value);
alter /* gh-ost */ table `${db}`.`t` rename `_t_del`;
alter /* gh-ost */ table `${db}`.`_t_gho` rename `t`;
INSERT INTO t (v, w, n) VALUES ('after', 1, 40);
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
drop /* gh-ost */ table if exists `${db}`.`_t_ghk`;
