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
alter /* gh-ost */ table `${db}`.`_t_gho` ADD COLUMN w INT, MODIFY v VARCHAR(100);
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=4;
drop /* gh-ost */ table if exists `${db}`.`_t_ghk`;
create /* gh-ost */ table `${db}`.`_t_ghk` (
 `gh_ost_chk_id` bigint auto_increment primary key,
 `gh_ost_chk_timestamp` bigint,
 `gh_ost_chk_coords` text charset ascii,
 `gh_ost_chk_iteration` bigint,
 `gh_ost_rows_copied` bigint,
 `gh_ost_dml_applied` bigint,
 `gh_ost_is_cutover` tinyint(1) DEFAULT '0',
 `id_min` int,
 `id_max` int
);
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
insert /* gh-ost */ into _t_ghk (gh_ost_chk_timestamp, gh_ost_chk_coords, gh_ost_chk_iteration, gh_ost_rows_copied, gh_ost_dml_applied, gh_ost_is_cutover, id_min, id_max) values (unix_timestamp(now()), 'binlog.000001:4', 1, 3, 0, 0, 1, 3);
INSERT INTO t VALUES (4, 'd', 40);
replace /* gh-ost */ into _t_gho (id, v, n) values (4, 'd', 40);
create /* gh-ost */ table `${db}`.`_t_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_t_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_t_del`, `${db}`.`_t_gho` to `${db}`.`t`;
insert /* gh-ost */ into _t_ghk (gh_ost_chk_timestamp, gh_ost_chk_coords, gh_ost_chk_iteration, gh_ost_rows_copied, gh_ost_dml_applied, gh_ost_is_cutover, id_min, id_max) values (unix_timestamp(now()), 'binlog.000001:8', 2, 3, 1, 1, 1, 3);
INSERT INTO t (v, n, w) VALUES ('a text that is longer than twenty characters', 50, 5);
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'Migrated') on duplicate key update last_update=NOW(), value=VALUES(value);
drop /* gh-ost */ table if exists `${db}`.`_t_ghc`;
