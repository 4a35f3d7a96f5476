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
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
INSERT INTO t VALUES (4, 'd', 40);
replace into _t_gho (id, v, n) values (4, 'd', 40);
ALTER TABLE t RENAME TO _t_del;
ALTER TABLE _t_gho ADD COLUMN z INT DEFAULT 5, RENAME AS t;
INSERT INTO t (v, w, n) VALUES ('after', 1, 50);
DROP TABLE _t_ghc;
DROP TABLE _t_del;
