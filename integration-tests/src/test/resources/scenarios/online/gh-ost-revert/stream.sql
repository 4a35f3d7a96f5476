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
create /* gh-ost */ table `${db}`.`_t_ghk` (`gh_ost_chk_id` bigint auto_increment primary key, `gh_ost_is_cutover` tinyint(1) DEFAULT '0', `id_min` int, `id_max` int);
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
create /* gh-ost */ table `${db}`.`_t_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_del`, `${db}`.`_t_gho` to `${db}`.`t`;
insert /* gh-ost */ into _t_ghk (gh_ost_is_cutover, id_min, id_max) values (1, 1, 3);
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
INSERT INTO t (v, w, n) VALUES ('between', 1, 40);
UPDATE t SET v = 'changed' WHERE id = 1;
DELETE FROM t WHERE id = 3;
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
create /* gh-ost */ table `${db}`.`_t_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
replace /* gh-ost */ into _t_del (id, v, n) values (4, 'between', 40);
update /* gh-ost */ _t_del set v = 'changed' where id = 1;
INSERT INTO t (v, w, n) VALUES ('while it reverts', 2, 50);
delete /* gh-ost */ from _t_del where id = 3;
replace /* gh-ost */ into _t_del (id, v, n) values (5, 'while it reverts', 50);
create /* gh-ost */ table `${db}`.`_t_rev_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_rev_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_rev_del`, `${db}`.`_t_del` to `${db}`.`t`;
INSERT INTO t (v, n) VALUES ('after', 60);
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
