CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), n INT);
INSERT INTO t VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 30);
create /* gh-ost */ table `${db}`.`_t_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
create /* gh-ost */ table `${db}`.`_t_gho` like `${db}`.`t`;
alter /* gh-ost */ table `${db}`.`_t_gho` ADD COLUMN w INT NOT NULL DEFAULT 7, ADD KEY by_n (n);
alter /* gh-ost */ table `${db}`.`_t_gho` AUTO_INCREMENT=4;
insert /* gh-ost */ into `${db}`.`_t_ghc` (id, hint, value) values (NULLIF(2, 0), 'state', 'GhostTableMigrated') on duplicate key update last_update=NOW(), value=VALUES(value);
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_t_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`) where id < 3);
