DROP TABLE IF EXISTS `_orders_of_all_customers_in_all_countries_since_the_first_1x_new`;
CREATE TABLE `_orders_of_all_customers_in_all_countries_since_the_first_1x_new` LIKE `orders_of_all_customers_in_all_countries_since_the_first_1x`;
ALTER TABLE `_orders_of_all_customers_in_all_countries_since_the_first_1x_new` ADD COLUMN w INT, ALGORITHM=COPY;
DROP TABLE IF EXISTS `_orders_of_all_customers_in_all_countries_since_the_first_chkpnt`;
CREATE TABLE `_orders_of_all_customers_in_all_countries_since_the_first_chkpnt` (
	id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
	copier_watermark TEXT,
	checksum_watermark TEXT,
	binlog_position TEXT,
	statement TEXT,
	original_table_name VARCHAR(64) NOT NULL DEFAULT '',
	move_phase VARCHAR(32) NOT NULL DEFAULT '',
	cutover_at TEXT,
	created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT IGNORE INTO `_orders_of_all_customers_in_all_countries_since_the_first_1x_new` (id, v, n) SELECT id, v, n FROM `orders_of_all_customers_in_all_countries_since_the_first_1x` FORCE INDEX (PRIMARY);
INSERT INTO orders_of_all_customers_in_all_countries_since_the_first_1x VALUES (4, 'd', 40);
REPLACE INTO _orders_of_all_customers_in_all_countries_since_the_first_1x_new (id, v, n) VALUES (4, 'd', 40);
RENAME TABLE `${db}`.`orders_of_all_customers_in_all_countries_since_the_first_1x` TO `_orders_of_all_customers_in_all_countries_since_the_first_1x_old`, `${db}`.`_orders_of_all_customers_in_all_countries_since_the_first_1x_new` TO `${db}`.`orders_of_all_customers_in_all_countries_since_the_first_1x`;
INSERT INTO orders_of_all_customers_in_all_countries_since_the_first_1x (v, n, w) VALUES ('after', 50, 1);
DROP TABLE IF EXISTS `_orders_of_all_customers_in_all_countries_since_the_first_1x_old`;
DROP TABLE IF EXISTS `_orders_of_all_customers_in_all_countries_since_the_first_chkpnt`;
