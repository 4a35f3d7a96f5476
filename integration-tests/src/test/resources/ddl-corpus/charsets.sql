-- Character sets and collations, spelled out so that they mean the same everywhere.

-- case: charset of a table
CREATE TABLE in_latin1 (id INT PRIMARY KEY, a VARCHAR(20), b TEXT) DEFAULT CHARACTER SET latin1;
INSERT INTO in_latin1 VALUES (1, 'Größe', '€');

-- case: charset without collation, several
CREATE TABLE in_gbk (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET gbk;
CREATE TABLE in_big5 (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET = big5;
CREATE TABLE in_sjis (id INT PRIMARY KEY, a VARCHAR(20)) CHARACTER SET sjis;
CREATE TABLE in_ujis (id INT PRIMARY KEY, a VARCHAR(20)) CHARACTER SET = ujis;
CREATE TABLE in_euckr (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET euckr;
CREATE TABLE in_cp1251 (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET cp1251;
CREATE TABLE in_koi8r (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET koi8r;
CREATE TABLE in_greek (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET greek;
CREATE TABLE in_hebrew (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET hebrew;
CREATE TABLE in_latin2 (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET latin2;
CREATE TABLE in_ascii (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET ascii;
INSERT INTO in_gbk VALUES (1, '中文');
INSERT INTO in_cp1251 VALUES (1, 'Привет');
INSERT INTO in_ascii VALUES (1, 'plain');

-- case: charsets of wide characters
CREATE TABLE in_ucs2 (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET ucs2, b CHAR(5) CHARACTER SET utf16, c TEXT CHARACTER SET utf32);
INSERT INTO in_ucs2 VALUES (1, 'ä', 'ö', 'ü');

-- case: utf8mb3 under its old name
CREATE TABLE in_utf8 (id INT PRIMARY KEY, a VARCHAR(20), b VARCHAR(10) COLLATE utf8_bin) DEFAULT CHARSET utf8 COLLATE utf8_unicode_ci;
INSERT INTO in_utf8 VALUES (1, 'ä', 'b');

-- case: utf8mb3 under its new name
-- since: 8.0
CREATE TABLE in_utf8mb3 (id INT PRIMARY KEY, a VARCHAR(20)) DEFAULT CHARSET utf8mb3 COLLATE utf8mb3_general_ci;
INSERT INTO in_utf8mb3 VALUES (1, 'ä');

-- case: utf8mb4 with its collation
CREATE TABLE in_utf8mb4 (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET utf8mb4 COLLATE utf8mb4_unicode_ci;
INSERT INTO in_utf8mb4 VALUES (1, '😀');

-- case: utf8mb4 without a collation
CREATE TABLE in_utf8mb4_default (id INT PRIMARY KEY, a VARCHAR(20), b VARCHAR(20) COLLATE utf8mb4_bin) CHARSET utf8mb4;
INSERT INTO in_utf8mb4_default VALUES (1, 'a', 'B');

-- case: collations of columns
CREATE TABLE column_collations (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_german2_ci, b CHAR(5) COLLATE latin1_bin, c TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_polish_ci, d VARCHAR(5) BINARY CHARACTER SET latin1, e VARCHAR(5) CHARACTER SET binary, f ENUM('ä','b') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, g SET('x','y') COLLATE latin1_general_cs) DEFAULT CHARSET latin1;
INSERT INTO column_collations VALUES (1, 'ß', 'B', 'ł', 'x', 'y', 'ä', 'x,y');

-- case: byte as an attribute
CREATE TABLE byte_attribute (id INT PRIMARY KEY, a VARCHAR(5) BYTE) CHARSET latin1;
INSERT INTO byte_attribute VALUES (1, 'a');

-- case: ascii and unicode as attributes
CREATE TABLE column_attributes (id INT PRIMARY KEY, a VARCHAR(5) ASCII, b VARCHAR(5) UNICODE, d CHAR(3) BINARY, e CHAR(3) ASCII BINARY) CHARSET latin1;
INSERT INTO column_attributes VALUES (1, 'a', 'b', 'd', 'e');

-- case: convert to another charset
CREATE TABLE converted (id INT PRIMARY KEY, a VARCHAR(20), b TEXT, c CHAR(3) CHARACTER SET ascii) CHARSET latin1;
INSERT INTO converted VALUES (1, 'Größe', 'süß', 'abc');
ALTER TABLE converted CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
INSERT INTO converted VALUES (2, '大小', 'ё', 'äöü');

-- case: convert to gbk
CREATE TABLE converted_gbk (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET utf8 COLLATE utf8_general_ci;
INSERT INTO converted_gbk VALUES (1, '中文');
ALTER TABLE converted_gbk CONVERT TO CHARACTER SET gbk;
INSERT INTO converted_gbk VALUES (2, '更多');

-- case: convert without a collation
CREATE TABLE converted_default (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET latin1;
INSERT INTO converted_default VALUES (1, 'ä');
ALTER TABLE converted_default CONVERT TO CHARACTER SET utf8mb4;
INSERT INTO converted_default VALUES (2, '😀');

-- case: the default charset changes, the columns stay
CREATE TABLE default_changed (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET latin1;
INSERT INTO default_changed VALUES (1, 'ä');
ALTER TABLE default_changed DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
ALTER TABLE default_changed ADD b VARCHAR(10);
INSERT INTO default_changed VALUES (2, 'ö', '😀');

-- case: the default collation changes alone
CREATE TABLE collation_changed (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET latin1;
ALTER TABLE collation_changed COLLATE latin1_bin;
ALTER TABLE collation_changed ADD b VARCHAR(20);
INSERT INTO collation_changed VALUES (1, 'a', 'B');

-- case: a column's charset changes
CREATE TABLE column_converted (id INT PRIMARY KEY, a VARCHAR(20), b VARCHAR(20)) CHARSET latin1;
INSERT INTO column_converted VALUES (1, 'ä', 'ö');
ALTER TABLE column_converted MODIFY a VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
INSERT INTO column_converted VALUES (2, '日本', 'ü');

-- case: a column's collation changes, with a unique key
CREATE TABLE unique_collation (id INT PRIMARY KEY, a VARCHAR(20) COLLATE latin1_bin, UNIQUE KEY one (a)) CHARSET latin1;
INSERT INTO unique_collation VALUES (1, 'a'), (2, 'B');
ALTER TABLE unique_collation MODIFY a VARCHAR(20) COLLATE latin1_swedish_ci;
UPDATE unique_collation SET a = 'b' WHERE id = 2;
UPDATE unique_collation SET a = 'A' WHERE id = 1;

-- case: from text to binary and back
CREATE TABLE through_binary (id INT PRIMARY KEY, a VARCHAR(20)) CHARSET latin1;
INSERT INTO through_binary VALUES (1, 'ä');
ALTER TABLE through_binary MODIFY a VARBINARY(20);
ALTER TABLE through_binary MODIFY a VARCHAR(20) CHARACTER SET latin1;
INSERT INTO through_binary VALUES (2, 'ö');

-- case: an enum's charset changes
CREATE TABLE enum_converted (id INT PRIMARY KEY, e ENUM('a','b','c')) CHARSET latin1;
INSERT INTO enum_converted VALUES (1, 'b');
ALTER TABLE enum_converted CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
INSERT INTO enum_converted VALUES (2, 'c');

-- case: collations of newer servers
-- since: 8.0
CREATE TABLE new_collations (id INT PRIMARY KEY, a VARCHAR(20) COLLATE utf8mb4_0900_as_cs, b VARCHAR(20) COLLATE utf8mb4_de_pb_0900_ai_ci, c VARCHAR(20) COLLATE utf8mb4_ja_0900_as_cs_ks, d VARCHAR(20) COLLATE utf8mb4_0900_bin, e VARCHAR(9) CHARACTER SET gb18030 COLLATE gb18030_unicode_520_ci);
INSERT INTO new_collations VALUES (1, 'a', 'ß', 'か', 'B', '中');

-- case: introducers and collations in defaults
CREATE TABLE introduced (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET latin1 DEFAULT _latin1'abc', b VARCHAR(20) CHARACTER SET utf8mb4 DEFAULT _utf8'äö', c VARCHAR(20) CHARACTER SET utf8 DEFAULT N'ü', d VARBINARY(5) DEFAULT X'4142', e VARCHAR(5) CHARACTER SET latin1 DEFAULT _latin1 0xE4);
INSERT INTO introduced (id) VALUES (1);
