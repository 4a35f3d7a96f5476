-- What a statement means depends on the session that it ran in.

-- case: a client of gbk
-- client: gbk
CREATE TABLE gbk_client (id INT PRIMARY KEY COMMENT '主键', `名称` VARCHAR(20) CHARACTER SET gbk DEFAULT '缺省' COMMENT '名称', e ENUM('男','女') CHARACTER SET gbk) COMMENT = '用户表' DEFAULT CHARSET = gbk;
INSERT INTO gbk_client VALUES (1, '张三', '男');

-- case: a client of gbk, characters whose second byte is a backslash
-- client: gbk
CREATE TABLE gbk_backslash (id INT PRIMARY KEY COMMENT '誠', a VARCHAR(20) CHARACTER SET gbk DEFAULT '誠運\\鄴' COMMENT '運''誠''') COMMENT '鄴';
ALTER TABLE gbk_backslash ADD `誠` INT COMMENT '誠', COMMENT '運';
INSERT INTO gbk_backslash (id) VALUES (1);

-- case: a client of gbk alters a table
-- client: gbk
CREATE TABLE gbk_altered (id INT PRIMARY KEY);
ALTER TABLE gbk_altered ADD `数量` INT COMMENT '数量', ADD KEY `索引` (`数量`);
RENAME TABLE gbk_altered TO `改名`;
INSERT INTO `改名` VALUES (1, 2);

-- case: a client of latin1
-- client: latin1
CREATE TABLE latin1_client (id INT PRIMARY KEY COMMENT 'Schlüssel', größe VARCHAR(20) DEFAULT 'süß' COMMENT 'in €', e ENUM('ä','ö') DEFAULT 'ö') COMMENT = 'Straße' DEFAULT CHARSET = latin1;
ALTER TABLE latin1_client CHANGE größe länge VARCHAR(30) DEFAULT 'maß';
INSERT INTO latin1_client (id) VALUES (1);

-- case: a client of cp1251
-- client: cp1251
CREATE TABLE cp1251_client (id INT PRIMARY KEY COMMENT 'ключ', `имя` VARCHAR(20) CHARACTER SET cp1251 DEFAULT 'нет') COMMENT = 'таблица';
INSERT INTO cp1251_client (id) VALUES (1);

-- case: a client of sjis
-- client: sjis
CREATE TABLE sjis_client (id INT PRIMARY KEY COMMENT 'キー', a VARCHAR(20) CHARACTER SET sjis DEFAULT '表示' COMMENT 'ソース') COMMENT = '表';
INSERT INTO sjis_client (id) VALUES (1);

-- case: a client of big5
-- client: big5
CREATE TABLE big5_client (id INT PRIMARY KEY COMMENT '主鍵', a VARCHAR(20) CHARACTER SET big5 DEFAULT '許功蓋' COMMENT '許') COMMENT = '功';
INSERT INTO big5_client (id) VALUES (1);

-- case: the client's charset is switched
SET NAMES latin1;
SET character_set_client = utf8mb4;
CREATE TABLE names_switched (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT 'ä') COMMENT 'ö';
INSERT INTO names_switched (id) VALUES (1);

-- case: ANSI_QUOTES in CREATE
SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES');
CREATE TABLE "ansi created" ("id" INT PRIMARY KEY, "a ""b""" VARCHAR(10) DEFAULT 'x' COMMENT 'y', KEY "k" ("a ""b"""));
INSERT INTO "ansi created" VALUES (1, 'z');

-- case: ANSI_QUOTES in ALTER
SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES');
CREATE TABLE "ansi_altered" ("id" INT PRIMARY KEY);
ALTER TABLE "ansi_altered" ADD COLUMN "select" VARCHAR(20) NOT NULL DEFAULT 'it''s', ADD INDEX "by ""it""" ("select");
INSERT INTO "ansi_altered" VALUES (1, 'a');

-- case: ANSI_QUOTES in RENAME, DROP, TRUNCATE and CREATE INDEX
SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES');
CREATE TABLE "ansi_one" ("id" INT PRIMARY KEY, "a" INT);
CREATE TABLE "ansi_two" ("id" INT PRIMARY KEY);
CREATE TABLE "ansi_three" ("id" INT PRIMARY KEY);
CREATE INDEX "of_a" ON "ansi_one" ("a");
RENAME TABLE "ansi_one" TO "ansi_renamed";
INSERT INTO "ansi_renamed" VALUES (1, 2);
INSERT INTO "ansi_three" VALUES (1);
TRUNCATE TABLE "ansi_three";
DROP TABLE "ansi_two";

-- case: the mode ANSI
SET sql_mode = 'ANSI';
CREATE TABLE "ansi_mode" ("id" INT PRIMARY KEY, f REAL, "g" FLOAT(5,2));
INSERT INTO "ansi_mode" VALUES (1, 1.5, 2.5);

-- case: REAL_AS_FLOAT
SET sql_mode = 'REAL_AS_FLOAT';
CREATE TABLE real_as_float (id INT PRIMARY KEY, r REAL);
INSERT INTO real_as_float VALUES (1, 1.5);

-- case: NO_BACKSLASH_ESCAPES
SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES');
CREATE TABLE no_escapes (id INT PRIMARY KEY COMMENT 'ends in \', a VARCHAR(20) DEFAULT 'C:\new\' COMMENT '\');
ALTER TABLE no_escapes ADD b VARCHAR(10) DEFAULT '\\' COMMENT 'quote '' and \';
INSERT INTO no_escapes (id) VALUES (1);

-- case: an empty mode takes what strict refuses
SET sql_mode = '';
CREATE TABLE lax (id INT PRIMARY KEY, d DATE NOT NULL DEFAULT '0000-00-00', t TIMESTAMP NOT NULL DEFAULT '0000-00-00 00:00:00', v VARCHAR(3) NOT NULL DEFAULT 'a');
INSERT INTO lax VALUES (1, '2024-01-01', '2024-01-01 00:00:00', 'abc');

-- case: an empty mode cuts values in ALTER
SET sql_mode = '';
CREATE TABLE lax_altered (id INT PRIMARY KEY, a VARCHAR(20), n INT);
INSERT INTO lax_altered VALUES (1, 'longer than five', 70000);
ALTER TABLE lax_altered MODIFY a VARCHAR(5), MODIFY n SMALLINT;
INSERT INTO lax_altered VALUES (2, 'short', 7);

-- case: an empty mode fills NULL
SET sql_mode = '';
CREATE TABLE lax_null (id INT PRIMARY KEY, a VARCHAR(20), n INT);
INSERT INTO lax_null VALUES (1, NULL, NULL);
ALTER TABLE lax_null MODIFY a VARCHAR(20) NOT NULL, MODIFY n INT NOT NULL;
INSERT INTO lax_null VALUES (2, 'x', 7);

-- case: an empty mode turns a text that is too long into another type
SET sql_mode = '';
CREATE TABLE lax_type (id INT PRIMARY KEY, a VARCHAR(70000)) DEFAULT CHARSET latin1;
INSERT INTO lax_type VALUES (1, 'a');

-- case: PAD_CHAR_TO_FULL_LENGTH and others
SET sql_mode = 'PAD_CHAR_TO_FULL_LENGTH,HIGH_NOT_PRECEDENCE,IGNORE_SPACE,PIPES_AS_CONCAT,NO_UNSIGNED_SUBTRACTION,ALLOW_INVALID_DATES';
CREATE TABLE many_modes (id INT PRIMARY KEY, d DATE DEFAULT '2024-02-31', c CHAR(5) DEFAULT 'x');
INSERT INTO many_modes (id, d) VALUES (1, '2024-02-01');

-- case: PIPES_AS_CONCAT in an expression
-- since: 8.0
SET sql_mode = 'PIPES_AS_CONCAT';
CREATE TABLE pipes (id INT PRIMARY KEY, a VARCHAR(5), g VARCHAR(20) AS (a || '!' || id) STORED);
INSERT INTO pipes (id, a) VALUES (1, 'x');

-- case: HIGH_NOT_PRECEDENCE in an expression
-- since: 8.0
SET sql_mode = 'HIGH_NOT_PRECEDENCE';
CREATE TABLE high_not (id INT PRIMARY KEY, a INT, g INT AS (NOT a BETWEEN -5 AND 5) STORED);
INSERT INTO high_not (id, a) VALUES (1, 3);

-- case: NO_DIR_IN_CREATE and modes that are gone
-- before: 8.0
SET sql_mode = 'NO_DIR_IN_CREATE,NO_AUTO_CREATE_USER,NO_FIELD_OPTIONS,MYSQL40';
CREATE TABLE old_modes (id INT PRIMARY KEY, a INT);
INSERT INTO old_modes VALUES (1, 2);

-- case: NO_ZERO_DATE off, a zero date as default is added
SET sql_mode = 'STRICT_TRANS_TABLES';
CREATE TABLE zero_dates (id INT PRIMARY KEY);
ALTER TABLE zero_dates ADD d DATE NOT NULL DEFAULT '0000-00-00', ADD e DATETIME DEFAULT '2024-00-00 00:00:00';
INSERT INTO zero_dates (id, d, e) VALUES (1, '2024-01-01', '2024-01-01 01:01:01');

-- case: a TIMESTAMP default in another time zone
SET time_zone = '+05:30';
CREATE TABLE zone_created (id INT PRIMARY KEY, t TIMESTAMP NOT NULL DEFAULT '2020-06-01 12:00:00', d DATETIME DEFAULT '2020-06-01 12:00:00');
INSERT INTO zone_created (id) VALUES (1);

-- case: a TIMESTAMP column with a default is added in another time zone
SET time_zone = '-08:00';
CREATE TABLE zone_added (id INT PRIMARY KEY);
INSERT INTO zone_added VALUES (1);
ALTER TABLE zone_added ADD t TIMESTAMP NULL DEFAULT '2020-01-01 00:00:00';
INSERT INTO zone_added (id) VALUES (2);

-- case: DATETIME becomes TIMESTAMP in another time zone
SET time_zone = '+09:00';
CREATE TABLE zone_converted (id INT PRIMARY KEY, d DATETIME, t TIMESTAMP NULL);
INSERT INTO zone_converted VALUES (1, '2024-03-10 08:00:00', '2024-03-10 08:00:00');
ALTER TABLE zone_converted MODIFY d TIMESTAMP NULL, MODIFY t DATETIME;
INSERT INTO zone_converted VALUES (2, '2024-03-10 09:00:00', '2024-03-10 09:00:00');

-- case: the first TIMESTAMP without explicit defaults
-- since: 8.0
SET explicit_defaults_for_timestamp = OFF, sql_mode = '';
CREATE TABLE implicit_timestamp (id INT PRIMARY KEY, a TIMESTAMP, b TIMESTAMP, c TIMESTAMP NULL);
INSERT INTO implicit_timestamp VALUES (1, '2024-01-01 00:00:00', '2024-01-01 00:00:00', NULL);

-- case: the first TIMESTAMP with explicit defaults
-- since: 8.0
SET explicit_defaults_for_timestamp = ON;
CREATE TABLE explicit_timestamp (id INT PRIMARY KEY, a TIMESTAMP, b TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP);
INSERT INTO explicit_timestamp (id) VALUES (1);

-- case: the server's default collation for utf8mb4
-- since: 8.0
SET default_collation_for_utf8mb4 = utf8mb4_general_ci;
CREATE TABLE default_utf8mb4 (id INT PRIMARY KEY, a VARCHAR(5) CHARACTER SET utf8mb4) CHARSET utf8mb4;
ALTER TABLE default_utf8mb4 ADD b VARCHAR(5) CHARACTER SET utf8mb4;
INSERT INTO default_utf8mb4 VALUES (1, 'a', 'b');

-- case: another collation of the connection
SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE connection_collation (id INT PRIMARY KEY, a VARCHAR(20) COLLATE utf8mb4_bin DEFAULT 'a') CHARSET utf8mb4 COLLATE utf8mb4_spanish_ci;
INSERT INTO connection_collation (id) VALUES (1);

-- case: another collation of the server
SET collation_server = latin1_german1_ci;
CREATE TABLE server_collation (id INT PRIMARY KEY, a VARCHAR(20));
INSERT INTO server_collation VALUES (1, 'a');

-- case: unique checks off
SET unique_checks = 0;
CREATE TABLE unchecked (id INT PRIMARY KEY, a INT, UNIQUE KEY (a));
INSERT INTO unchecked VALUES (1, 1);

-- case: auto increment steps
SET auto_increment_increment = 10, auto_increment_offset = 3;
CREATE TABLE stepped (id INT AUTO_INCREMENT PRIMARY KEY, a INT);
INSERT INTO stepped (a) VALUES (1), (2);
ALTER TABLE stepped ADD b INT;
INSERT INTO stepped (a) VALUES (3);

-- case: auto increment steps number rows in ALTER
CREATE TABLE stepped_alter (a INT);
INSERT INTO stepped_alter VALUES (1);
SET auto_increment_increment = 5, auto_increment_offset = 2;
ALTER TABLE stepped_alter ADD id INT AUTO_INCREMENT PRIMARY KEY;
INSERT INTO stepped_alter (a) VALUES (2);

-- case: the default engine of the session, which the binlog does not say
-- differs: ENGINE=MyISAM
SET default_storage_engine = MyISAM;
CREATE TABLE default_engine (id INT PRIMARY KEY);
INSERT INTO default_engine VALUES (1);

-- case: strictness of InnoDB off
-- open: innodb_strict_mode is not in the binlog, and the target is strict
SET innodb_strict_mode = OFF;
CREATE TABLE loose_innodb (id INT PRIMARY KEY) ROW_FORMAT = FIXED;
INSERT INTO loose_innodb VALUES (1);

-- case: names of months in another language
SET lc_time_names = 'de_DE';
CREATE TABLE german_months (id INT PRIMARY KEY, a VARCHAR(20) DEFAULT 'März');
INSERT INTO german_months (id) VALUES (1);

-- case: comments in the statement in the client's charset
-- client: gbk
CREATE TABLE gbk_remarks (id INT PRIMARY KEY /* 誠 */ -- 运
, a INT) /* 注释 */;
INSERT INTO gbk_remarks VALUES (1, 2);

-- case: quotes of strings are double by default
CREATE TABLE double_strings (id INT PRIMARY KEY, a VARCHAR(20) DEFAULT "it's", e ENUM("a", "b""c")) COMMENT "double";
INSERT INTO double_strings (id, e) VALUES (1, 'b"c');

-- case: SHOW CREATE in short
SET sql_quote_show_create = 0;
CREATE TABLE unquoted_show (id INT PRIMARY KEY, `a b` INT);
ALTER TABLE unquoted_show ADD c INT;
INSERT INTO unquoted_show VALUES (1, 2, 3);
