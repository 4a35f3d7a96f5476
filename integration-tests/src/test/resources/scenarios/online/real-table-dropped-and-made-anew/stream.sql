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
DROP TABLE t;
CREATE TABLE t (id INT PRIMARY KEY, other VARCHAR(10));
INSERT INTO t VALUES (1, 'one'), (7, 'seven');
DROP TABLE _t_gho;
DROP TABLE _t_ghc;
INSERT INTO t VALUES (8, 'eight');
