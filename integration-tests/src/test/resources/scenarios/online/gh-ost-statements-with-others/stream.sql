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
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=4;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
RENAME TABLE a TO c, t TO _t_del, _t_gho TO t, b TO a;
INSERT INTO a VALUES (3);
INSERT INTO c VALUES (4);
INSERT INTO t (v, n, w) VALUES ('after', 50, 5);
DROP TABLE c, _t_ghc, _t_del;
INSERT INTO t (v, n, w) VALUES ('later', 60, 6);
