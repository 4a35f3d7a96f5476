INSERT INTO t VALUES (4, 'd', 40);
REPLACE INTO _t_new (id, v, n) VALUES (4, 'd', 40);
REPLACE INTO _t_chkpnt (id, statement) VALUES (1, 'ALTER TABLE t');
RENAME TABLE `${db}`.`t` TO `_t_old`, `${db}`.`_t_new` TO `${db}`.`t`;
DROP TABLE IF EXISTS `_t_old`;
INSERT INTO t (v, n, w) VALUES ('after', 50, 1);
DROP TABLE IF EXISTS `_t_chkpnt`;
