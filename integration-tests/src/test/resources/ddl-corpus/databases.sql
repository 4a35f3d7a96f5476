-- Databases. What begins with the theme's own name and two underscores is theirs.

-- case: a database appears
CREATE DATABASE ${db}__plain;
CREATE TABLE ${db}__plain.t (id INT PRIMARY KEY, a INT);
INSERT INTO ${db}__plain.t VALUES (1, 2);

-- case: a database with a charset
CREATE DATABASE ${db}__latin1 CHARACTER SET latin1 COLLATE latin1_bin;
CREATE TABLE ${db}__latin1.t (id INT PRIMARY KEY, a VARCHAR(10));
INSERT INTO ${db}__latin1.t VALUES (1, 'ä');

-- case: the other word for a database, if not exists
CREATE SCHEMA IF NOT EXISTS ${db}__schema DEFAULT CHARACTER SET = utf8 DEFAULT COLLATE = utf8_unicode_ci;
USE ${db}__schema;
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(10), b VARCHAR(10) CHARACTER SET latin1);
INSERT INTO t VALUES (1, 'ä', 'ö');

-- case: a database's charset changes
CREATE DATABASE ${db}__changed CHARACTER SET latin1;
CREATE TABLE ${db}__changed.before_ (id INT PRIMARY KEY, a VARCHAR(10));
ALTER DATABASE ${db}__changed CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE ${db}__changed.after_ (id INT PRIMARY KEY, a VARCHAR(10));
INSERT INTO ${db}__changed.after_ VALUES (1, '😀');

-- case: the default database changes without its name
CREATE DATABASE ${db}__nameless CHARACTER SET latin1;
USE ${db}__nameless;
ALTER DATABASE CHARACTER SET utf8 COLLATE utf8_bin;
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(10));
INSERT INTO t VALUES (1, 'ä');

-- case: a database goes with its tables
CREATE DATABASE ${db}__gone;
CREATE TABLE ${db}__gone.t (id INT PRIMARY KEY);
INSERT INTO ${db}__gone.t VALUES (1);
DROP DATABASE ${db}__gone;

-- case: a database goes and comes again
CREATE DATABASE ${db}__again CHARACTER SET latin1;
CREATE TABLE ${db}__again.t (id INT PRIMARY KEY, a INT);
INSERT INTO ${db}__again.t VALUES (1, 1);
DROP SCHEMA IF EXISTS ${db}__again;
CREATE DATABASE ${db}__again CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE ${db}__again.t (code VARCHAR(5) PRIMARY KEY);
INSERT INTO ${db}__again.t VALUES ('x');

-- case: a table of one database made from another's default
CREATE DATABASE ${db}__other CHARACTER SET latin1;
USE ${db};
CREATE TABLE ${db}__other.t (id INT PRIMARY KEY, a VARCHAR(10));
USE ${db}__other;
ALTER TABLE t ADD b VARCHAR(5);
INSERT INTO t VALUES (1, 'ä', 'ö');

-- case: DROP TABLE over two databases
CREATE DATABASE ${db}__two;
CREATE TABLE ${db}__two.dropped_there (id INT PRIMARY KEY);
CREATE TABLE ${db}__two.stays (id INT PRIMARY KEY);
CREATE TABLE dropped_here (id INT PRIMARY KEY);
DROP TABLE dropped_here, ${db}__two.dropped_there;

-- case: a foreign key to another database
CREATE DATABASE ${db}__parent;
CREATE TABLE ${db}__parent.p (id INT PRIMARY KEY);
CREATE TABLE child_of_other (id INT PRIMARY KEY, p INT, CONSTRAINT fk_over FOREIGN KEY (p) REFERENCES ${db}__parent.p (id));
INSERT INTO ${db}__parent.p VALUES (1);
INSERT INTO child_of_other VALUES (1, 1);

-- case: a table moves to another database
CREATE DATABASE ${db}__moved_to;
CREATE TABLE moves (id INT PRIMARY KEY, a INT);
INSERT INTO moves VALUES (1, 2);
RENAME TABLE moves TO ${db}__moved_to.moved;
INSERT INTO ${db}__moved_to.moved VALUES (2, 3);

-- case: a table moves to another database in ALTER
CREATE DATABASE ${db}__altered_to;
CREATE TABLE moves_by_alter (id INT PRIMARY KEY, a INT);
INSERT INTO moves_by_alter VALUES (1, 2);
ALTER TABLE moves_by_alter RENAME TO ${db}__altered_to.moved, ADD b INT;
INSERT INTO ${db}__altered_to.moved VALUES (2, 3, 4);

-- case: tables of two databases change places
CREATE DATABASE ${db}__swapped;
CREATE TABLE swaps (id INT PRIMARY KEY, a INT);
CREATE TABLE ${db}__swapped.swaps (id INT PRIMARY KEY, b CHAR(5), c INT);
RENAME TABLE swaps TO ${db}__swapped.x, ${db}__swapped.swaps TO swaps, ${db}__swapped.x TO ${db}__swapped.swaps;
INSERT INTO swaps VALUES (1, 'b', 2);

-- case: LIKE a table of another database
CREATE DATABASE ${db}__model;
CREATE TABLE ${db}__model.m (id INT PRIMARY KEY, a INT);
CREATE TABLE like_other LIKE ${db}__model.m;
INSERT INTO like_other VALUES (1, 2);

-- case: read only
-- since: 8.0.22
CREATE DATABASE ${db}__read_only;
CREATE TABLE ${db}__read_only.t (id INT PRIMARY KEY);
INSERT INTO ${db}__read_only.t VALUES (1);

-- case: encryption off
-- since: 8.0.16
CREATE DATABASE ${db}__unencrypted DEFAULT ENCRYPTION = 'N';
CREATE TABLE ${db}__unencrypted.t (id INT PRIMARY KEY);
INSERT INTO ${db}__unencrypted.t VALUES (1);
