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
RENAME TABLE t TO elsewhere;
INSERT INTO elsewhere VALUES (4, 'd', 40);
DROP TABLE _t_gho;
DROP TABLE _t_ghc;
ALTER TABLE elsewhere ADD COLUMN x INT;
INSERT INTO elsewhere VALUES (5, 'e', 50, 1);
