-- Names that are hard to read.

-- case: keywords as names
CREATE TABLE `select` (`from` INT PRIMARY KEY, `where` VARCHAR(10), `order` INT, KEY `group` (`order`));
INSERT INTO `select` VALUES (1, 'x', 2);
ALTER TABLE `select` ADD COLUMN `table` INT, DROP COLUMN `where`;
INSERT INTO `select` VALUES (2, 3, 4);

-- case: words that are keywords only sometimes, without quotes
CREATE TABLE comment (status INT PRIMARY KEY, type INT, date DATE, value TEXT, name VARCHAR(10), action INT, enum INT);
ALTER TABLE comment ADD text INT, ADD COLUMN first INT FIRST, ADD after INT AFTER type;
INSERT INTO comment (status, first, after) VALUES (1, 2, 3);

-- case: dots
CREATE TABLE `a.b` (`c.d` INT PRIMARY KEY, `e.f.g` INT);
INSERT INTO `a.b` VALUES (1, 2);
ALTER TABLE `a.b` ADD `h.i` INT;
INSERT INTO `a.b` VALUES (2, 3, 4);

-- case: dots at both ends
CREATE TABLE `.dots.` (`.id.` INT PRIMARY KEY);
INSERT INTO `.dots.` VALUES (1);

-- case: spaces
CREATE TABLE `with some spaces` (`the id` INT PRIMARY KEY, ` leading` INT);
INSERT INTO `with some spaces` VALUES (1, 2);
RENAME TABLE `with some spaces` TO `with  other  spaces`;
INSERT INTO `with  other  spaces` VALUES (2, 3);

-- case: single quotes
CREATE TABLE `it's a table` (`it's an id` INT PRIMARY KEY, `''` INT);
INSERT INTO `it's a table` VALUES (1, 2);
ALTER TABLE `it's a table` ADD INDEX `it's an index` (`''`);

-- case: double quotes
CREATE TABLE `a "quoted" table` (`an "id"` INT PRIMARY KEY, `"` INT);
INSERT INTO `a "quoted" table` VALUES (1, 2);
ALTER TABLE `a "quoted" table` CHANGE `"` `""` BIGINT;
INSERT INTO `a "quoted" table` VALUES (2, 3);

-- case: a backquote
CREATE TABLE `back``quote` (`i``d` INT PRIMARY KEY, v INT);
INSERT INTO `back``quote` VALUES (1, 2);
UPDATE `back``quote` SET v = 3;

-- case: backslashes
CREATE TABLE `back\slash` (`i\d` INT PRIMARY KEY, `\\` INT);
INSERT INTO `back\slash` VALUES (1, 2);

-- case: names of comments
CREATE TABLE `-- no comment` (`/* none */` INT PRIMARY KEY, `# none` INT);
INSERT INTO `-- no comment` VALUES (1, 2);
ALTER TABLE `-- no comment` DROP `# none`;
INSERT INTO `-- no comment` VALUES (2);

-- case: names with a semicolon and brackets
CREATE TABLE `semi;colon` (`a(b)` INT PRIMARY KEY, `c,d` INT, KEY `k;` (`c,d`));
INSERT INTO `semi;colon` VALUES (1, 2);
TRUNCATE `semi;colon`;
INSERT INTO `semi;colon` VALUES (2, 3);

-- case: names with percent and underscore
CREATE TABLE `100%_sure` (`50%` INT PRIMARY KEY, `_` INT, `%s` INT);
INSERT INTO `100%_sure` VALUES (1, 2, 3);

-- case: names with a dollar
CREATE TABLE a$b (c$d INT PRIMARY KEY, `$` INT);
INSERT INTO a$b VALUES (1, 2);
ALTER TABLE a$b ADD $1x INT;

-- case: names with a slash, a colon, an at sign
CREATE TABLE `a/b:c@d` (`e/f` INT PRIMARY KEY, `g:h` INT, `i@j` INT, `k=l` INT);
INSERT INTO `a/b:c@d` VALUES (1, 2, 3, 4);

-- case: names that begin with a digit
CREATE TABLE 2nd (1st INT PRIMARY KEY, `3` INT, 4e INT);
INSERT INTO 2nd VALUES (1, 2, 3);

-- case: names of digits
CREATE TABLE `123` (`456` INT PRIMARY KEY, `7` INT);
INSERT INTO `123` VALUES (1, 2);
ALTER TABLE `123` DROP COLUMN `7`;

-- case: German
CREATE TABLE `Größenänderung` (`schlüssel` INT PRIMARY KEY, `maß` INT, KEY `über` (`maß`));
INSERT INTO `Größenänderung` VALUES (1, 2);
ALTER TABLE `Größenänderung` CHANGE `maß` `größe` BIGINT;
INSERT INTO `Größenänderung` VALUES (2, 3);

-- case: Chinese
CREATE TABLE `订单` (`编号` INT PRIMARY KEY, `名称` VARCHAR(20));
INSERT INTO `订单` VALUES (1, '中文');
ALTER TABLE `订单` ADD COLUMN `数量` INT NOT NULL DEFAULT 1 AFTER `编号`;
INSERT INTO `订单` VALUES (2, 5, '更多');

-- case: Cyrillic and Greek, without quotes
CREATE TABLE таблица (ключ INT PRIMARY KEY, τιμή INT);
INSERT INTO таблица VALUES (1, 2);
RENAME TABLE таблица TO таблица2;
INSERT INTO таблица2 VALUES (2, 3);

-- case: Arabic and Hebrew
CREATE TABLE `جدول` (`مفتاح` INT PRIMARY KEY, `ערך` INT);
INSERT INTO `جدول` VALUES (1, 2);

-- case: Japanese, Korean, Thai, Hindi
CREATE TABLE `テーブル` (`キー` INT PRIMARY KEY, `열` INT, `คอลัมน์` INT, `स्तंभ` INT);
INSERT INTO `テーブル` VALUES (1, 2, 3, 4);

-- case: accents that combine
CREATE TABLE `é` (`ñ` INT PRIMARY KEY, `ñ2` INT);
INSERT INTO `é` VALUES (1, 2);

-- case: 64 characters
CREATE TABLE a_table_whose_name_is_as_long_as_mysql_lets_any_name_be_64_chars (a_column_whose_name_is_as_long_as_mysql_lets_a_name_be_64_chars_ INT PRIMARY KEY, b_column_whose_name_is_as_long_as_mysql_lets_any_name_be_64_char INT, KEY i_index_whose_name_is_as_long_as_mysql_lets_any_name_be_64_chars (b_column_whose_name_is_as_long_as_mysql_lets_any_name_be_64_char));
INSERT INTO a_table_whose_name_is_as_long_as_mysql_lets_any_name_be_64_chars VALUES (1, 2);
ALTER TABLE a_table_whose_name_is_as_long_as_mysql_lets_any_name_be_64_chars CHANGE a_column_whose_name_is_as_long_as_mysql_lets_a_name_be_64_chars_ c_column_whose_name_is_as_long_as_mysql_lets_a_name_be_64_chars_ INT NOT NULL;
INSERT INTO a_table_whose_name_is_as_long_as_mysql_lets_any_name_be_64_chars VALUES (2, 3);

-- case: 64 characters of more bytes, and as many in a table's name as a file's name can have
CREATE TABLE `六十四个字符的表名六十四个字符的表名六十四个字符的表名六十四个字符的表名六十四个字符的表名` (`六十四个字符的列名六十四个字符的列名六十四个字符的列名六十四个字符的列名六十四个字符的列名六十四个字符的列名六十四个字符的列名末` INT PRIMARY KEY, v INT);
INSERT INTO `六十四个字符的表名六十四个字符的表名六十四个字符的表名六十四个字符的表名六十四个字符的表名` VALUES (1, 2);

-- case: names of one letter
CREATE TABLE t (a INT PRIMARY KEY, b INT, KEY c (b));
INSERT INTO t VALUES (1, 2);
ALTER TABLE t RENAME TO x;
INSERT INTO x VALUES (2, 3);

-- case: upper and lower case are different tables
CREATE TABLE Casing (id INT PRIMARY KEY, a INT);
CREATE TABLE casing (id INT PRIMARY KEY, b INT);
INSERT INTO Casing VALUES (1, 2);
INSERT INTO casing VALUES (3, 4);
ALTER TABLE Casing ADD C INT;
INSERT INTO Casing VALUES (5, 6, 7);

-- case: columns named in another case
CREATE TABLE mixed_columns (Id INT PRIMARY KEY, ColumnOne INT);
ALTER TABLE mixed_columns MODIFY columnone BIGINT, ADD KEY k (COLUMNONE);
INSERT INTO mixed_columns (ID, cOLUMNoNE) VALUES (1, 5000000000);

-- case: the database's name in front
CREATE TABLE ${db}.qualified (id INT PRIMARY KEY, a INT);
ALTER TABLE `${db}`.`qualified` ADD b INT;
CREATE INDEX k ON ${db} . qualified (a);
INSERT INTO ${db}.qualified VALUES (1, 2, 3);
RENAME TABLE ${db}.qualified TO ${db}.qualified_too;
TRUNCATE TABLE ${db}.qualified_too;

-- case: another default database
USE information_schema;
CREATE TABLE ${db}.from_elsewhere (id INT PRIMARY KEY, a INT);
INSERT INTO ${db}.from_elsewhere VALUES (1, 2);
ALTER TABLE ${db}.from_elsewhere ADD b INT;
CREATE INDEX k ON ${db}.from_elsewhere (a);
DROP INDEX k ON ${db}.from_elsewhere;
INSERT INTO ${db}.from_elsewhere VALUES (2, 3, 4);

-- case: a table of the name of its column and its index
CREATE TABLE same (same INT, KEY same (same));
ALTER TABLE same ADD CONSTRAINT same_too UNIQUE same_three (same);
INSERT INTO same VALUES (1);

-- case: names in which a statement is hidden
CREATE TABLE `DROP TABLE x` (`ALTER TABLE y ADD z` INT PRIMARY KEY, `); DROP TABLE t; --` INT);
INSERT INTO `DROP TABLE x` VALUES (1, 2);

-- case: names like helper tables
CREATE TABLE _orders_old (id INT PRIMARY KEY);
CREATE TABLE orders_new (id INT PRIMARY KEY);
CREATE TABLE _x (id INT PRIMARY KEY);
INSERT INTO _orders_old VALUES (1);
INSERT INTO orders_new VALUES (1);
