CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), n INT, w INT);
CREATE TABLE _t_del (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), n INT);
CREATE TABLE `_t_ghk` (`gh_ost_chk_id` bigint auto_increment primary key, `gh_ost_is_cutover` tinyint(1) DEFAULT '0', `id_min` int, `id_max` int);
INSERT INTO t VALUES (1, 'a', 10, 1), (2, 'b', 20, 1), (3, 'new', 30, 2);
INSERT INTO _t_del VALUES (1, 'a', 10), (2, 'b', 20);
INSERT INTO _t_ghk VALUES (1, 1, 1, 2);
