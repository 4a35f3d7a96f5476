-- Statements that mean nothing for the target: they stop nothing, and the rows around them arrive.

-- case: ANALYZE, OPTIMIZE, CHECK, REPAIR, CHECKSUM
CREATE TABLE cared_for (id INT PRIMARY KEY, a INT, KEY k (a));
INSERT INTO cared_for VALUES (1, 2);
ANALYZE TABLE cared_for;
OPTIMIZE TABLE cared_for;
CHECK TABLE cared_for;
REPAIR TABLE cared_for;
CHECKSUM TABLE cared_for;
INSERT INTO cared_for VALUES (2, 3);

-- case: ANALYZE of several tables, with its words
CREATE TABLE analyzed_one (id INT PRIMARY KEY);
CREATE TABLE analyzed_two (id INT PRIMARY KEY);
ANALYZE LOCAL TABLE analyzed_one, analyzed_two;
ANALYZE NO_WRITE_TO_BINLOG TABLE analyzed_one;
INSERT INTO analyzed_two VALUES (1);

-- case: histograms
-- since: 8.0
CREATE TABLE histogram (id INT PRIMARY KEY, a INT);
INSERT INTO histogram VALUES (1, 2);
ANALYZE TABLE histogram UPDATE HISTOGRAM ON a WITH 4 BUCKETS;
ANALYZE TABLE histogram DROP HISTOGRAM ON a;
INSERT INTO histogram VALUES (2, 3);

-- case: FLUSH
CREATE TABLE flushed (id INT PRIMARY KEY);
FLUSH TABLES;
FLUSH TABLE flushed;
FLUSH STATUS;
FLUSH LOGS;
FLUSH PRIVILEGES;
INSERT INTO flushed VALUES (1);

-- case: users and grants
-- since: 8.0
CREATE USER ${db}_u IDENTIFIED BY 'secret of nobody';
GRANT SELECT, INSERT ON ${db}.* TO ${db}_u;
GRANT ALL PRIVILEGES ON ${db}.granted TO ${db}_u;
REVOKE INSERT ON ${db}.* FROM ${db}_u;
SET PASSWORD FOR ${db}_u = 'another';
DROP USER ${db}_u;
CREATE TABLE granted (id INT PRIMARY KEY);
INSERT INTO granted VALUES (1);

-- case: users and roles of newer servers
-- since: 8.0
CREATE USER ${db}_v IDENTIFIED BY 'secret of nobody' REQUIRE SSL ACCOUNT LOCK;
ALTER USER ${db}_v ACCOUNT UNLOCK PASSWORD EXPIRE;
CREATE ROLE ${db}_r;
GRANT ${db}_r TO ${db}_v;
SET DEFAULT ROLE ${db}_r TO ${db}_v;
RENAME USER ${db}_v TO ${db}_w;
DROP ROLE ${db}_r;
DROP USER IF EXISTS ${db}_w;
CREATE TABLE after_roles (id INT PRIMARY KEY);
INSERT INTO after_roles VALUES (1);

-- case: locks and transactions
CREATE TABLE locked (id INT PRIMARY KEY);
LOCK TABLES locked WRITE;
INSERT INTO locked VALUES (1);
UNLOCK TABLES;
BEGIN;
INSERT INTO locked VALUES (2);
SAVEPOINT here;
INSERT INTO locked VALUES (3);
ROLLBACK TO SAVEPOINT here;
COMMIT;

-- case: a DDL ends a transaction
CREATE TABLE ended (id INT PRIMARY KEY);
BEGIN;
INSERT INTO ended VALUES (1);
ALTER TABLE ended ADD a INT;
INSERT INTO ended VALUES (2, 3);
ROLLBACK;

-- case: servers and tablespaces
-- since: 8.0
CREATE SERVER ${db}_s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'nowhere.invalid', USER 'nobody');
ALTER SERVER ${db}_s OPTIONS (USER 'somebody');
DROP SERVER ${db}_s;
CREATE TABLESPACE ${db}_ts ADD DATAFILE '${db}_ts.ibd' ENGINE = InnoDB;
ALTER TABLESPACE ${db}_ts RENAME TO ${db}_ts2;
DROP TABLESPACE ${db}_ts2;
CREATE TABLE after_servers (id INT PRIMARY KEY);
INSERT INTO after_servers VALUES (1);

-- case: spatial reference systems
-- since: 8.0
CREATE SPATIAL REFERENCE SYSTEM IF NOT EXISTS 990099 NAME '${db} plane' DEFINITION 'GEOGCS["${db}",DATUM["any",SPHEROID["any",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.017453292519943278],AXIS["Lat",NORTH],AXIS["Lon",EAST]]';
DROP SPATIAL REFERENCE SYSTEM 990099;
CREATE TABLE after_systems (id INT PRIMARY KEY);
INSERT INTO after_systems VALUES (1);

-- case: keys into the cache
CREATE TABLE key_cache (id INT PRIMARY KEY) ENGINE = MyISAM;
CACHE INDEX key_cache IN default;
LOAD INDEX INTO CACHE key_cache;
INSERT INTO key_cache VALUES (1);

-- case: SHOW, EXPLAIN, DO, HANDLER and HELP
CREATE TABLE looked_at (id INT PRIMARY KEY);
SHOW CREATE TABLE looked_at;
EXPLAIN SELECT * FROM looked_at;
DESCRIBE looked_at;
DO 1 + 1;
HANDLER looked_at OPEN;
HANDLER looked_at CLOSE;
INSERT INTO looked_at VALUES (1);

-- case: prepared statements
CREATE TABLE prepared (id INT PRIMARY KEY);
SET @t = 'ALTER TABLE prepared ADD COLUMN a INT COMMENT ''from a prepared statement''';
PREPARE p FROM @t;
EXECUTE p;
DEALLOCATE PREPARE p;
INSERT INTO prepared VALUES (1, 2);
