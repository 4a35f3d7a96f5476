-- What columns can be since 5.7 and 8.0.
-- since: 8.0

-- case: rename a column
CREATE TABLE renamed (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO renamed VALUES (1, 2, 3);
ALTER TABLE renamed RENAME COLUMN a TO c;
INSERT INTO renamed VALUES (2, 4, 6);
UPDATE renamed SET c = 7 WHERE id = 1;

-- case: rename two columns into one another
CREATE TABLE renamed_swap (id INT PRIMARY KEY, a INT, b VARCHAR(5));
INSERT INTO renamed_swap VALUES (1, 2, 'b');
ALTER TABLE renamed_swap RENAME COLUMN a TO b, RENAME COLUMN b TO a;
INSERT INTO renamed_swap VALUES (2, 4, 'a');

-- case: rename a column of the key
CREATE TABLE renamed_key (id INT, a INT, b INT, PRIMARY KEY (id, a), KEY of_a (a));
INSERT INTO renamed_key VALUES (1, 2, 3);
ALTER TABLE renamed_key RENAME COLUMN a TO aa, RENAME COLUMN id TO number;
UPDATE renamed_key SET b = 33 WHERE number = 1;
INSERT INTO renamed_key VALUES (2, 4, 6);

-- case: rename a column and use its old name again
CREATE TABLE renamed_reuse (id INT PRIMARY KEY, a INT);
INSERT INTO renamed_reuse VALUES (1, 2);
ALTER TABLE renamed_reuse RENAME COLUMN a TO b, ADD COLUMN a VARCHAR(5) DEFAULT 'a' AFTER id;
INSERT INTO renamed_reuse VALUES (2, 'x', 3);

-- case: rename in a table with a generated column
CREATE TABLE renamed_beside_generated (id INT PRIMARY KEY, a INT, g INT AS (id + 1), h INT AS (id * 2) STORED);
INSERT INTO renamed_beside_generated (id, a) VALUES (1, 2);
ALTER TABLE renamed_beside_generated RENAME COLUMN a TO z;
INSERT INTO renamed_beside_generated (id, z) VALUES (2, 4);

-- case: virtual column in CREATE
CREATE TABLE virtual_created (id INT PRIMARY KEY, a INT, v INT GENERATED ALWAYS AS (a * 2) VIRTUAL);
INSERT INTO virtual_created (id, a) VALUES (1, 21);
UPDATE virtual_created SET a = 22;

-- case: stored column in CREATE
CREATE TABLE stored_created (id INT PRIMARY KEY, a VARCHAR(10), s VARCHAR(20) AS (CONCAT(a, '!')) STORED NOT NULL);
INSERT INTO stored_created (id, a) VALUES (1, 'wow');

-- case: virtual column added
CREATE TABLE virtual_added (id INT PRIMARY KEY, a INT);
INSERT INTO virtual_added VALUES (1, 2);
ALTER TABLE virtual_added ADD v INT AS (a + id) AFTER id;
INSERT INTO virtual_added (id, a) VALUES (2, 3);

-- case: stored column added
CREATE TABLE stored_added (id INT PRIMARY KEY, a INT);
INSERT INTO stored_added VALUES (1, 2);
ALTER TABLE stored_added ADD s BIGINT AS (a * a) STORED COMMENT 'square';
INSERT INTO stored_added (id, a) VALUES (2, 3);

-- case: the expression of a stored column changes
CREATE TABLE stored_changed (id INT PRIMARY KEY, a INT, s INT AS (a + 1) STORED);
INSERT INTO stored_changed (id, a) VALUES (1, 2);
ALTER TABLE stored_changed MODIFY s INT AS (a + 100) STORED;
INSERT INTO stored_changed (id, a) VALUES (2, 3);

-- case: a stored column becomes a plain one
CREATE TABLE stored_to_plain (id INT PRIMARY KEY, a INT, s INT AS (a + 1) STORED);
INSERT INTO stored_to_plain (id, a) VALUES (1, 2);
ALTER TABLE stored_to_plain MODIFY s INT;
INSERT INTO stored_to_plain VALUES (2, 3, 99);

-- case: a virtual column is dropped
CREATE TABLE virtual_dropped (id INT PRIMARY KEY, v INT AS (id + 1), a INT);
INSERT INTO virtual_dropped (id, a) VALUES (1, 2);
ALTER TABLE virtual_dropped DROP COLUMN v;
INSERT INTO virtual_dropped VALUES (2, 3);

-- case: a generated column with an index
CREATE TABLE virtual_indexed (id INT PRIMARY KEY, doc JSON, name VARCHAR(30) AS (doc->>'$.name'), KEY by_name (name));
INSERT INTO virtual_indexed (id, doc) VALUES (1, '{"name": "Zoë", "tags": [1, 2]}');

-- case: a generated column with a unique key
CREATE TABLE virtual_unique (id INT PRIMARY KEY, a INT, v INT AS (a % 100) VIRTUAL UNIQUE);
INSERT INTO virtual_unique (id, a) VALUES (1, 101), (2, 202);
UPDATE virtual_unique SET a = 303 WHERE id = 1;

-- case: a stored generated column is the primary key
CREATE TABLE stored_key (a INT, k INT AS (a * 10) STORED PRIMARY KEY, b INT);
INSERT INTO stored_key (a, b) VALUES (1, 1), (2, 2);

-- case: expression defaults in CREATE
CREATE TABLE expression_defaults (id INT PRIMARY KEY, a INT DEFAULT (1 + 2), b VARCHAR(36) DEFAULT (UPPER('abc')), c JSON DEFAULT (JSON_ARRAY()), d TEXT DEFAULT ('text'), e DATE DEFAULT (CURRENT_DATE + INTERVAL 1 YEAR), f POINT DEFAULT (POINT(0, 0)));
INSERT INTO expression_defaults (id) VALUES (1);

-- case: an expression default is set
CREATE TABLE expression_set (id INT PRIMARY KEY, a INT);
ALTER TABLE expression_set ALTER COLUMN a SET DEFAULT (10 * 10);
INSERT INTO expression_set (id) VALUES (1);

-- case: a column with an expression default is added
CREATE TABLE expression_added (id INT PRIMARY KEY);
INSERT INTO expression_added VALUES (1), (2);
ALTER TABLE expression_added ADD a JSON DEFAULT (JSON_OBJECT('k', 'v')), ADD b INT NOT NULL DEFAULT (5 % 3);
INSERT INTO expression_added (id) VALUES (3);

-- case: an invisible column in CREATE
CREATE TABLE invisible_created (id INT PRIMARY KEY, a INT, hidden INT DEFAULT 9 INVISIBLE);
INSERT INTO invisible_created VALUES (1, 2);
INSERT INTO invisible_created (id, a, hidden) VALUES (2, 3, 4);

-- case: an invisible column is added
CREATE TABLE invisible_added (id INT PRIMARY KEY, a INT);
INSERT INTO invisible_added VALUES (1, 2);
ALTER TABLE invisible_added ADD COLUMN hidden VARCHAR(9) DEFAULT 'unseen' INVISIBLE AFTER id;
INSERT INTO invisible_added (id, hidden, a) VALUES (2, 'h', 3);

-- case: a column turns invisible
CREATE TABLE turns_invisible (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO turns_invisible VALUES (1, 2, 3);
ALTER TABLE turns_invisible ALTER COLUMN b SET INVISIBLE;
INSERT INTO turns_invisible (id, a, b) VALUES (2, 3, 4);

-- case: a column turns visible
CREATE TABLE turns_visible (id INT PRIMARY KEY, a INT, b INT INVISIBLE);
INSERT INTO turns_visible (id, a, b) VALUES (1, 2, 3);
ALTER TABLE turns_visible ALTER COLUMN b SET VISIBLE;
INSERT INTO turns_visible VALUES (2, 3, 4);

-- case: a generated invisible primary key
SET sql_generate_invisible_primary_key = ON;
CREATE TABLE generated_key (a INT, b VARCHAR(10));
INSERT INTO generated_key VALUES (1, 'one'), (1, 'one'), (2, 'two');
UPDATE generated_key SET b = 'uno' WHERE my_row_id = 2;
DELETE FROM generated_key WHERE my_row_id = 1;

-- case: a generated invisible primary key becomes visible
SET sql_generate_invisible_primary_key = ON;
CREATE TABLE generated_key_shown (a INT);
INSERT INTO generated_key_shown VALUES (1), (2);
ALTER TABLE generated_key_shown ALTER COLUMN my_row_id SET VISIBLE;
INSERT INTO generated_key_shown (a) VALUES (3);

-- case: a generated invisible primary key is dropped
SET sql_generate_invisible_primary_key = ON;
CREATE TABLE generated_key_dropped (a INT);
INSERT INTO generated_key_dropped VALUES (1), (2);
SET sql_generate_invisible_primary_key = OFF;
ALTER TABLE generated_key_dropped DROP COLUMN my_row_id;
INSERT INTO generated_key_dropped VALUES (3);

-- case: a column added with INSTANT
CREATE TABLE added_instantly (id INT PRIMARY KEY, a INT);
INSERT INTO added_instantly VALUES (1, 2);
ALTER TABLE added_instantly ADD COLUMN b INT DEFAULT 3, ALGORITHM = INSTANT;
INSERT INTO added_instantly VALUES (2, 3, 4);

-- case: a column dropped with INSTANT
CREATE TABLE dropped_instantly (id INT PRIMARY KEY, a INT, b INT);
INSERT INTO dropped_instantly VALUES (1, 2, 3);
ALTER TABLE dropped_instantly DROP COLUMN a, ALGORITHM = INSTANT;
INSERT INTO dropped_instantly VALUES (2, 4);

-- case: algorithm and lock
CREATE TABLE algorithm_and_lock (id INT PRIMARY KEY, a INT);
ALTER TABLE algorithm_and_lock ADD KEY (a), ALGORITHM = INPLACE, LOCK = NONE;
ALTER TABLE algorithm_and_lock MODIFY a BIGINT, ALGORITHM = COPY, LOCK = SHARED;
INSERT INTO algorithm_and_lock VALUES (1, 5000000000);

-- case: json columns
CREATE TABLE json_columns (id INT PRIMARY KEY, a JSON NOT NULL);
INSERT INTO json_columns VALUES (1, '[1, "two", {"three": null}]');
ALTER TABLE json_columns ADD b JSON, ADD c VARCHAR(20) AS (JSON_UNQUOTE(JSON_EXTRACT(a, '$[1]')));
INSERT INTO json_columns (id, a, b) VALUES (2, '"text"', 'true');

-- case: json_value with RETURNING
CREATE TABLE json_value_returning (id INT PRIMARY KEY, doc JSON, price DECIMAL(10,2) AS (JSON_VALUE(doc, '$.price' RETURNING DECIMAL(10,2))));
INSERT INTO json_value_returning (id, doc) VALUES (1, '{"price": 12.5}');

-- case: spatial columns with a reference system
CREATE TABLE spatial_columns (id INT PRIMARY KEY, p POINT NOT NULL SRID 4326, l LINESTRING, g GEOMETRY, m MULTIPOINT, c GEOMETRYCOLLECTION);
INSERT INTO spatial_columns VALUES (1, ST_GeomFromText('POINT(52.5 13.4)', 4326), ST_GeomFromText('LINESTRING(0 0, 1 1)'), POINT(1, 2), NULL, NULL);

-- case: a vector column
-- since: 9.0
CREATE TABLE vector_column (id INT PRIMARY KEY, v VECTOR(3));
INSERT INTO vector_column VALUES (1, STRING_TO_VECTOR('[1, 2, 3]'));

-- case: a column with an attribute for a second engine
-- since: 8.0.21
CREATE TABLE engine_attribute (id INT PRIMARY KEY, a INT SECONDARY_ENGINE_ATTRIBUTE = '{"key": "value"}') SECONDARY_ENGINE_ATTRIBUTE = '{"t": 1}';
INSERT INTO engine_attribute VALUES (1, 2);

-- case: column format and storage
CREATE TABLE column_format (id INT PRIMARY KEY, a INT COLUMN_FORMAT FIXED, b INT STORAGE DISK);
INSERT INTO column_format VALUES (1, 2, 3);

-- case: secondary columns
CREATE TABLE not_secondary (id INT PRIMARY KEY, a BLOB NOT SECONDARY);
INSERT INTO not_secondary VALUES (1, 'a');

-- case: instant on a table that was altered instantly before
CREATE TABLE instant_twice (id INT PRIMARY KEY, a INT);
INSERT INTO instant_twice VALUES (1, 2);
ALTER TABLE instant_twice ADD b INT DEFAULT 7, ALGORITHM = INSTANT;
ALTER TABLE instant_twice ADD c INT DEFAULT 8 FIRST, ALGORITHM = INSTANT;
INSERT INTO instant_twice VALUES (1, 2, 3, 4);
