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
alter /* gh-ost */ table `${db}`.`_t_gho` ADD COLUMN w INT DEFAULT 1, ADD CONSTRAINT w_is_small CHECK (w < 10), ADD CHECK (w > -10) NOT ENFORCED;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, n, m) (select id, n, m from `${db}`.`t` force index (`PRIMARY`));
INSERT INTO t VALUES (3, 3, 3);
replace /* gh-ost */ into _t_gho (id, n, m) values (3, 3, 3);
create /* gh-ost */ table `${db}`.`_t_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_del`, `${db}`.`_t_gho` to `${db}`.`t`;
INSERT INTO t VALUES (4, 4, 4, -20);
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
drop /* gh-ost */ table if exists `${db}`.`_t_ghk`;
ALTER TABLE t DROP CHECK w_is_small;
INSERT INTO t VALUES (5, 5, 5, 50);
