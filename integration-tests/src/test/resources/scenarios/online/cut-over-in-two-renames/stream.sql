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
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v) (select id, v from `${db}`.`t` force index (`PRIMARY`));
RENAME TABLE t TO _t_del;
RENAME TABLE _t_gho TO t;
INSERT INTO t (v) VALUES ('after');
DROP TABLE _t_ghc, _t_del;
