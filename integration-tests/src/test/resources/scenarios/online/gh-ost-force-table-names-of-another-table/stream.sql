drop /* gh-ost */ table if exists `${db}`.`_u_ghc`;
create /* gh-ost */ table `${db}`.`_u_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
create /* gh-ost */ table `${db}`.`_u_gho` like `${db}`.`t`;
alter /* gh-ost */ table `${db}`.`_u_gho` ADD COLUMN w INT;
insert /* gh-ost `${db}`.`t` */ ignore into `${db}`.`_u_gho` (id, v, n) (select id, v, n from `${db}`.`t` force index (`PRIMARY`));
INSERT INTO u VALUES (2);
create /* gh-ost */ table `${db}`.`_u_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_u_del`;
rename /* gh-ost */ table `${db}`.`t` to `${db}`.`_u_del`, `${db}`.`_u_gho` to `${db}`.`t`;
INSERT INTO t (v, n, w) VALUES ('after', 50, 5);
INSERT INTO u VALUES (3);
drop /* gh-ost */ table if exists `${db}`.`_u_ghc`;
