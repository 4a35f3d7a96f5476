-- Columns come, go, move, change.

-- case: add a column at the end
CREATE TABLE add_end (id INT PRIMARY KEY, a INT);
INSERT INTO add_end VALUES (1, 10);
ALTER TABLE add_end ADD COLUMN b VARCHAR(20);
INSERT INTO add_end VALUES (2, 20, 'two');

-- case: add a column in front
CREATE TABLE add_first (id INT PRIMARY KEY, a INT);
INSERT INTO add_first VALUES (1, 10);
ALTER TABLE add_first ADD COLUMN z INT NOT NULL DEFAULT 5 FIRST;
INSERT INTO add_first VALUES (6, 2, 20);

-- case: add a column in the middle
CREATE TABLE add_after (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO add_after VALUES (1, 10, 100);
ALTER TABLE add_after ADD m CHAR(3) NOT NULL DEFAULT 'mid' AFTER a;
INSERT INTO add_after VALUES (2, 20, 'MID', 200);

-- case: add several columns in brackets
CREATE TABLE add_bracket (id INT PRIMARY KEY);
ALTER TABLE add_bracket ADD COLUMN (a INT, b VARCHAR(10) DEFAULT 'b', c DATE);
INSERT INTO add_bracket VALUES (1, 2, 'x', '2024-02-29');

-- case: add several columns one by one in a statement
CREATE TABLE add_list (id INT PRIMARY KEY);
INSERT INTO add_list VALUES (1);
ALTER TABLE add_list ADD a INT AFTER id, ADD b INT FIRST, ADD c INT AFTER a;
INSERT INTO add_list VALUES (1, 2, 3, 4);

-- case: drop the last column
CREATE TABLE drop_last (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO drop_last VALUES (1, 2, 3);
ALTER TABLE drop_last DROP COLUMN b;
INSERT INTO drop_last VALUES (2, 3);

-- case: drop a column in the middle, without the word
CREATE TABLE drop_middle (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO drop_middle VALUES (1, 2, 3);
ALTER TABLE drop_middle DROP a;
INSERT INTO drop_middle VALUES (2, 30);

-- case: drop several columns
CREATE TABLE drop_several (a INT, id INT PRIMARY KEY, b INT, c INT);
INSERT INTO drop_several VALUES (1, 2, 3, 4);
ALTER TABLE drop_several DROP a, DROP COLUMN c;
INSERT INTO drop_several VALUES (5, 6);

-- case: a column dropped takes its index along
CREATE TABLE drop_indexed (id INT PRIMARY KEY, a INT, b INT, KEY of_a (a), KEY of_both (a, b));
ALTER TABLE drop_indexed DROP COLUMN a;
INSERT INTO drop_indexed VALUES (1, 2);

-- case: drop one and add another of the same name
CREATE TABLE drop_add_same (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO drop_add_same VALUES (1, 2, 3);
ALTER TABLE drop_add_same DROP COLUMN a, ADD COLUMN a VARCHAR(9) DEFAULT 'new';
INSERT INTO drop_add_same VALUES (2, 4, 'later');

-- case: modify widens a text
CREATE TABLE widen_text (id INT PRIMARY KEY, a VARCHAR(10));
INSERT INTO widen_text VALUES (1, 'short');
ALTER TABLE widen_text MODIFY COLUMN a VARCHAR(300);
INSERT INTO widen_text VALUES (2, REPEAT('long', 60));

-- case: modify widens a number
-- differs from 5.6: DEFAULT '0'
-- differs to 5.6: DEFAULT '0'
CREATE TABLE widen_number (id INT PRIMARY KEY, a SMALLINT);
INSERT INTO widen_number VALUES (-1, 32767);
ALTER TABLE widen_number MODIFY a BIGINT UNSIGNED NOT NULL DEFAULT 0, MODIFY id BIGINT;
INSERT INTO widen_number VALUES (9000000000, 18446744073709551615);

-- case: modify makes a column unsigned
CREATE TABLE make_unsigned (id INT PRIMARY KEY, a INT);
INSERT INTO make_unsigned VALUES (1, 2147483647);
ALTER TABLE make_unsigned MODIFY a INT UNSIGNED;
INSERT INTO make_unsigned VALUES (2, 4294967295);

-- case: modify turns a number into text
CREATE TABLE number_to_text (id INT PRIMARY KEY, a INT);
INSERT INTO number_to_text VALUES (1, 42);
ALTER TABLE number_to_text MODIFY a VARCHAR(20);
INSERT INTO number_to_text VALUES (2, 'forty-two');

-- case: modify turns text into a number
CREATE TABLE text_to_number (id INT PRIMARY KEY, a VARCHAR(20));
INSERT INTO text_to_number VALUES (1, '42');
ALTER TABLE text_to_number MODIFY a DECIMAL(12,3);
INSERT INTO text_to_number VALUES (2, -0.125);

-- case: modify turns a date into a time of day and date
CREATE TABLE date_to_datetime (id INT PRIMARY KEY, a DATE);
INSERT INTO date_to_datetime VALUES (1, '2024-02-29');
ALTER TABLE date_to_datetime MODIFY a DATETIME(6);
INSERT INTO date_to_datetime VALUES (2, '2024-12-31 23:59:59.999999');

-- case: modify a decimal's precision
CREATE TABLE decimal_precision (id INT PRIMARY KEY, a DECIMAL(10,2));
INSERT INTO decimal_precision VALUES (1, 12345678.25);
ALTER TABLE decimal_precision MODIFY a DECIMAL(30,10) NOT NULL;
INSERT INTO decimal_precision VALUES (2, 12345678901234567890.0123456789);

-- case: modify moves a column to the front
CREATE TABLE move_first (id INT PRIMARY KEY, a VARCHAR(5), b INT);
INSERT INTO move_first VALUES (1, 'a', 2);
ALTER TABLE move_first MODIFY b INT FIRST;
INSERT INTO move_first VALUES (20, 3, 'c');

-- case: modify reorders several columns
CREATE TABLE reorder (id INT PRIMARY KEY, a INT, b INT, c INT);
INSERT INTO reorder VALUES (1, 2, 3, 4);
ALTER TABLE reorder MODIFY c INT AFTER id, MODIFY a INT AFTER b;
INSERT INTO reorder VALUES (10, 40, 30, 20);

-- case: modify to NOT NULL and back
CREATE TABLE to_not_null (id INT PRIMARY KEY, a INT, b INT NOT NULL);
INSERT INTO to_not_null VALUES (1, 2, 3);
ALTER TABLE to_not_null MODIFY a INT NOT NULL, MODIFY b INT NULL;
INSERT INTO to_not_null VALUES (2, 5, NULL);

-- case: change name and type
CREATE TABLE change_both (id INT PRIMARY KEY, old_name INT);
INSERT INTO change_both VALUES (1, 7);
ALTER TABLE change_both CHANGE old_name new_name BIGINT NOT NULL DEFAULT -1 COMMENT 'renamed' FIRST;
INSERT INTO change_both (id, new_name) VALUES (2, 8);

-- case: change the name alone
CREATE TABLE change_name (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO change_name VALUES (1, 2, 3);
ALTER TABLE change_name CHANGE COLUMN a `new a` INT;
INSERT INTO change_name VALUES (2, 4, 6);

-- case: two columns change names with one another
CREATE TABLE change_swap (id INT PRIMARY KEY, a INT, b VARCHAR(9));
INSERT INTO change_swap VALUES (1, 2, 'b');
ALTER TABLE change_swap CHANGE a b INT, CHANGE b a VARCHAR(9);
INSERT INTO change_swap VALUES (2, 4, 'a');

-- case: change the key column
CREATE TABLE change_key (id INT PRIMARY KEY, a INT);
INSERT INTO change_key VALUES (1, 2);
ALTER TABLE change_key CHANGE id number BIGINT NOT NULL;
INSERT INTO change_key VALUES (2, 4);
UPDATE change_key SET a = 9 WHERE number = 1;

-- case: change a name in upper and lower case only
CREATE TABLE change_case (id INT PRIMARY KEY, lower INT);
INSERT INTO change_case VALUES (1, 2);
ALTER TABLE change_case CHANGE lower LOWER_ INT, CHANGE id ID INT NOT NULL;
INSERT INTO change_case VALUES (2, 4);

-- case: set a default
CREATE TABLE set_default (id INT PRIMARY KEY, a INT);
ALTER TABLE set_default ALTER COLUMN a SET DEFAULT 33;
INSERT INTO set_default (id) VALUES (1);

-- case: drop a default
CREATE TABLE drop_default (id INT PRIMARY KEY, a INT DEFAULT 5, b VARCHAR(5) DEFAULT 'x');
INSERT INTO drop_default (id) VALUES (1);
ALTER TABLE drop_default ALTER a DROP DEFAULT, ALTER b DROP DEFAULT;
INSERT INTO drop_default VALUES (2, 3, 'y');

-- case: defaults of every sort
CREATE TABLE defaults (
  id INT PRIMARY KEY,
  n1 INT DEFAULT 0, n2 INT DEFAULT '7', n3 DECIMAL(5,2) DEFAULT -1.5, n4 DOUBLE DEFAULT 1e3, n5 BIGINT UNSIGNED DEFAULT 18446744073709551615,
  s1 VARCHAR(30) DEFAULT '', s2 VARCHAR(30) DEFAULT 'it''s', s3 VARCHAR(30) DEFAULT 'back\\slash', s4 VARCHAR(30) DEFAULT "double ""quoted""",
  s5 CHAR(5) DEFAULT 'NULL', s6 VARCHAR(30) DEFAULT NULL,
  d1 DATE DEFAULT '2020-01-01', d2 DATETIME DEFAULT '2020-01-01 10:11:12', d3 TIME DEFAULT '-12:13:14', d4 YEAR DEFAULT 2020,
  b1 BIT(8) DEFAULT b'10101010', b2 BIT DEFAULT 1, b3 BINARY(3) DEFAULT 'abc', b4 VARBINARY(9) DEFAULT x'414243',
  e1 ENUM('a','b') DEFAULT 'b', e2 SET('a','b','c') DEFAULT 'a,c', t1 BOOLEAN DEFAULT TRUE, t2 BOOL DEFAULT FALSE);
INSERT INTO defaults (id) VALUES (1);

-- case: default and update with the current time
CREATE TABLE current_times (
  id INT PRIMARY KEY, a TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, b DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE NOW(3));
INSERT INTO current_times (id) VALUES (1);
UPDATE current_times SET id = 2;

-- case: a column with the current time is added to rows that are there
CREATE TABLE current_time_added (id INT PRIMARY KEY, b DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3));
INSERT INTO current_time_added (id) VALUES (1);
SET timestamp = 1700000000;
ALTER TABLE current_time_added ADD c DATETIME DEFAULT NOW(), ADD d TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, MODIFY b DATETIME(3) NULL;
SET timestamp = DEFAULT;
INSERT INTO current_time_added (id) VALUES (2);

-- case: an auto increment column is added
CREATE TABLE auto_added (a INT);
ALTER TABLE auto_added ADD COLUMN id INT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;
INSERT INTO auto_added (a) VALUES (1), (2);

-- case: auto increment is switched on
CREATE TABLE auto_on (id INT NOT NULL PRIMARY KEY, a INT);
INSERT INTO auto_on VALUES (10, 1);
ALTER TABLE auto_on MODIFY id INT NOT NULL AUTO_INCREMENT;
INSERT INTO auto_on (a) VALUES (2), (3);

-- case: auto increment is switched off
CREATE TABLE auto_off (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INT);
INSERT INTO auto_off (a) VALUES (2), (3);
ALTER TABLE auto_off MODIFY id INT NOT NULL;
INSERT INTO auto_off VALUES (9, 9);

-- case: auto increment starts elsewhere
CREATE TABLE auto_start (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INT) AUTO_INCREMENT = 1000;
ALTER TABLE auto_start AUTO_INCREMENT = 5000;
INSERT INTO auto_start (a) VALUES (2), (3);

-- case: an enum gets more values
CREATE TABLE enum_more (id INT PRIMARY KEY, e ENUM('a','b') NOT NULL);
INSERT INTO enum_more VALUES (1, 'b');
ALTER TABLE enum_more MODIFY e ENUM('a','b','c','d e','f''g') NOT NULL DEFAULT 'c';
INSERT INTO enum_more VALUES (2, 'd e'), (3, 'f''g');

-- case: an enum gets another order
CREATE TABLE enum_order (id INT PRIMARY KEY, e ENUM('a','b','c'));
INSERT INTO enum_order VALUES (1, 'a'), (2, 'b');
ALTER TABLE enum_order MODIFY e ENUM('c','b','a');
INSERT INTO enum_order VALUES (3, 'c');

-- case: a set gets more members
CREATE TABLE set_more (id INT PRIMARY KEY, s SET('a','b'));
INSERT INTO set_more VALUES (1, 'a,b');
ALTER TABLE set_more MODIFY s SET('a','b','c','d');
INSERT INTO set_more VALUES (2, 'a,d');

-- case: a column's comment changes
CREATE TABLE comment_changes (id INT PRIMARY KEY, a INT COMMENT 'before');
ALTER TABLE comment_changes MODIFY a INT COMMENT 'after; with ''quotes'', "more", `ticks` -- and # no comments /* here */';

-- case: blobs and texts of all sizes
CREATE TABLE sizes (id INT PRIMARY KEY, a TINYBLOB, b BLOB, c MEDIUMBLOB, d LONGBLOB, e TINYTEXT, f TEXT, g MEDIUMTEXT, h LONGTEXT, i BLOB(70000), j TEXT(10));
INSERT INTO sizes VALUES (1, x'00', x'01', x'02', x'FF', 'e', 'f', 'g', 'h', 'i', 'j');
ALTER TABLE sizes MODIFY a MEDIUMBLOB, MODIFY e LONGTEXT;
INSERT INTO sizes VALUES (2, REPEAT('x', 300), '', '', '', REPEAT('y', 300), '', '', '', '', '');

-- case: numbers of all sizes
CREATE TABLE numbers (a TINYINT, b SMALLINT UNSIGNED, c MEDIUMINT, d INT UNSIGNED, e BIGINT PRIMARY KEY, f FLOAT, g DOUBLE, h DECIMAL(65,30), i NUMERIC, j BIT(64), k REAL, l INTEGER, m DEC(5), n FIXED(6,1), o DOUBLE PRECISION);
INSERT INTO numbers VALUES (127, 65535, 8388607, 4294967295, -9223372036854775808, 1.5, 1e100, 1.000000000000000000000000000001, 5, b'1', 2.5, 3, 4, 5.5, 6.25);
ALTER TABLE numbers MODIFY a TINYINT UNSIGNED NULL DEFAULT 200, MODIFY c MEDIUMINT UNSIGNED NULL;

-- case: widths and zerofill
CREATE TABLE widths (id INT(5) PRIMARY KEY, a INT(4) ZEROFILL, b TINYINT(1), c BIGINT(20) UNSIGNED, d FLOAT(7,3), e DOUBLE(10,2), f YEAR(4));
INSERT INTO widths VALUES (1, 42, 1, 99, 1.125, 2.25, 1999);
ALTER TABLE widths ADD g SMALLINT(3) UNSIGNED ZEROFILL, MODIFY b TINYINT(4);
INSERT INTO widths VALUES (2, 43, 100, 98, 1.25, 2.5, 2000, 7);

-- case: several actions of all sorts in one
CREATE TABLE several (id INT PRIMARY KEY, a INT, b VARCHAR(20), c INT, KEY of_a (a));
INSERT INTO several VALUES (1, 2, 'b', 3);
ALTER TABLE several ADD d INT NOT NULL DEFAULT 4 AFTER id, DROP c, MODIFY b TEXT, CHANGE a aa BIGINT, ADD INDEX of_d (d, aa), DROP INDEX of_a, COMMENT 'several', ADD UNIQUE KEY one_d (d);
INSERT INTO several VALUES (2, 5, 6, 'bb');

-- case: serial
CREATE TABLE a_serial (id SERIAL, a INT);
INSERT INTO a_serial (a) VALUES (5), (6);

-- case: national and other names of types
CREATE TABLE type_names (id INT PRIMARY KEY, a NATIONAL VARCHAR(10), b NCHAR(5), c CHARACTER VARYING(9), d CHAR BYTE, e LONG VARCHAR, f LONG VARBINARY, g INT1, h INT8, i CHARACTER(3), j MIDDLEINT, k FLOAT4, l FLOAT8);
INSERT INTO type_names VALUES (1, 'ä', 'ö', 'c', 'd', 'e', 'f', 7, 8, 'i', 9, 1.5, 2.5);

-- case: alter without an action
CREATE TABLE no_action (id INT PRIMARY KEY);
ALTER TABLE no_action;
INSERT INTO no_action VALUES (1);

-- case: keywords in lower case, blanks and comments
create table   odd_blanks
(
	id int /* the key */ not null, -- a comment at the end
	a	varchar(10) # another
	, primary key(id)
)	engine = innodb;
alter   table odd_blanks
	add /* inside */ column b int
	, drop column a;
insert into odd_blanks values (1, 2);

-- case: conditional comments are part of the statement
CREATE TABLE conditional (id INT PRIMARY KEY /*!50000 , a INT DEFAULT 3 */ /*!99999 , never INT */);
ALTER TABLE conditional /*!40000 ADD b INT */;
INSERT INTO conditional VALUES (1, 2, 3);
