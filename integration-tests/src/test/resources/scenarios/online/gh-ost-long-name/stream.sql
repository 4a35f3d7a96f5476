drop /* gh-ost */ table if exists `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_ghc`;
create /* gh-ost */ table `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_ghc` (
			id bigint unsigned auto_increment,
			last_update timestamp not null DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
			hint varchar(64) charset ascii not null,
			value varchar(4096) charset ascii not null,
			primary key(id),
			unique key hint_uidx(hint)
		) auto_increment=256 comment='gh-ost changelog';
create /* gh-ost */ table `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_gho` like `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1`;
alter /* gh-ost */ table `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_gho` ADD COLUMN w INT;
alter /* gh-ost */ table `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_gho` AUTO_INCREMENT=4;
insert /* gh-ost `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` */ ignore into `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_gho` (id, v, n) (select id, v, n from `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` force index (`PRIMARY`));
INSERT INTO orders_of_all_customers_in_all_countries_since_the_very_first1 VALUES (4, 'd', 40);
replace /* gh-ost */ into _orders_of_all_customers_in_all_countries_since_the_very_fir_gho (id, v, n) values (4, 'd', 40);
create /* gh-ost */ table `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_del` (
			id int auto_increment primary key
		) engine=InnoDB comment='ghost-cut-over-sentry';
drop /* gh-ost */ table if exists `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_del`;
rename /* gh-ost */ table `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1` to `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_del`, `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_gho` to `${db}`.`orders_of_all_customers_in_all_countries_since_the_very_first1`;
INSERT INTO orders_of_all_customers_in_all_countries_since_the_very_first1 (v, n, w) VALUES ('after', 50, 5);
drop /* gh-ost */ table if exists `${db}`.`_orders_of_all_customers_in_all_countries_since_the_very_fir_ghc`;
