-- Views.

-- case: a view of a table
CREATE TABLE view_base (id INT PRIMARY KEY, a INT, b VARCHAR(20));
INSERT INTO view_base VALUES (1, 2, 'x');
CREATE VIEW plain_view AS SELECT id, a FROM view_base;

-- case: a view with names of its own columns
-- differs from 5.6: named_view
-- differs to 5.6: named_view
CREATE TABLE named_base (id INT PRIMARY KEY, a INT);
CREATE VIEW named_view (number, `the value`) AS SELECT id, a + 1 FROM named_base;

-- case: a view on a view
CREATE TABLE nested_base (id INT PRIMARY KEY, a INT);
CREATE VIEW nested_one AS SELECT id, a FROM nested_base WHERE a > 0;
CREATE VIEW nested_two AS SELECT id FROM nested_one WHERE id < 100;

-- case: a view of a join
CREATE TABLE join_left (id INT PRIMARY KEY, r INT);
CREATE TABLE join_right (id INT PRIMARY KEY, name VARCHAR(20));
CREATE VIEW join_view AS SELECT l.id, r.name FROM join_left AS l LEFT JOIN join_right r ON r.id = l.r;

-- case: a view with groups
CREATE TABLE group_base (id INT PRIMARY KEY, kind CHAR(3), n INT);
CREATE VIEW group_view AS SELECT kind, COUNT(*) AS many, SUM(n) AS total FROM group_base GROUP BY kind HAVING COUNT(*) > 1 ORDER BY kind;

-- case: a view with a subquery and a union
CREATE TABLE union_base (id INT PRIMARY KEY, a INT);
CREATE VIEW union_view AS SELECT id FROM union_base WHERE a = (SELECT MAX(a) FROM union_base) UNION ALL SELECT 0;

-- case: algorithm, definer, security
CREATE TABLE secured_base (id INT PRIMARY KEY);
CREATE ALGORITHM = MERGE DEFINER = CURRENT_USER SQL SECURITY DEFINER VIEW secured_view AS SELECT id FROM secured_base;
CREATE ALGORITHM = TEMPTABLE SQL SECURITY INVOKER VIEW invoked_view AS SELECT id FROM secured_base;

-- case: check option
CREATE TABLE checked_base (id INT PRIMARY KEY, a INT);
CREATE VIEW checked_view AS SELECT id, a FROM checked_base WHERE a > 5 WITH CASCADED CHECK OPTION;
CREATE VIEW checked_local AS SELECT id, a FROM checked_base WHERE a > 7 WITH LOCAL CHECK OPTION;

-- case: or replace, a new one and an old one
CREATE TABLE replaced_base (id INT PRIMARY KEY, a INT);
CREATE OR REPLACE VIEW replaced_view AS SELECT id FROM replaced_base;
CREATE OR REPLACE VIEW replaced_view AS SELECT id, a FROM replaced_base;

-- case: alter view
CREATE TABLE altered_base (id INT PRIMARY KEY, a INT);
CREATE VIEW altered_view AS SELECT id FROM altered_base;
ALTER VIEW altered_view AS SELECT a, id FROM altered_base;

-- case: drop view
CREATE TABLE dropped_base (id INT PRIMARY KEY);
CREATE VIEW dropped_view AS SELECT id FROM dropped_base;
CREATE VIEW dropped_too AS SELECT id FROM dropped_base;
CREATE VIEW dropped_not AS SELECT id FROM dropped_base;
DROP VIEW dropped_view, dropped_too;
DROP VIEW IF EXISTS dropped_missing;

-- case: a view whose table is dropped
-- differs from 5.6: orphan_view
-- differs to 5.6: orphan_view
CREATE TABLE orphan_base (id INT PRIMARY KEY);
CREATE VIEW orphan_view AS SELECT id FROM orphan_base;
DROP TABLE orphan_base;

-- case: a view whose table is renamed and replaced
CREATE TABLE view_swap_old (id INT PRIMARY KEY, a INT);
CREATE TABLE view_swap_new (id INT PRIMARY KEY, a BIGINT);
CREATE VIEW view_of_swap AS SELECT id, a FROM view_swap_old;
RENAME TABLE view_swap_old TO view_swap_x, view_swap_new TO view_swap_old;

-- case: a view is renamed
CREATE TABLE renamed_base (id INT PRIMARY KEY);
CREATE VIEW renamed_view AS SELECT id FROM renamed_base;
RENAME TABLE renamed_view TO renamed_view_after;

-- case: a view with a literal in another language
CREATE TABLE literal_base (id INT PRIMARY KEY);
CREATE VIEW literal_view AS SELECT id, 'größe' AS `Maß`, '中文' AS `文本` FROM literal_base;

-- case: a view of a gbk client with a Chinese name
-- client: gbk
CREATE VIEW `视图` AS SELECT 1 AS `编号`;

-- case: a view of a gbk client
-- client: gbk
-- open to 5.6: the literal is shown as question marks there
CREATE TABLE gbk_view_base (id INT PRIMARY KEY);
CREATE VIEW gbk_view AS SELECT id AS `编号`, '中文' AS `文字` FROM gbk_view_base;

-- case: a view under ANSI_QUOTES
SET sql_mode = 'ANSI_QUOTES';
CREATE TABLE ansi_view_base (id INT PRIMARY KEY);
CREATE VIEW "ansi view" AS SELECT "id" AS "the id", 'text' AS "a text" FROM "ansi_view_base";

-- case: a view with PIPES_AS_CONCAT
SET sql_mode = 'PIPES_AS_CONCAT';
CREATE TABLE pipes_base (id INT PRIMARY KEY, a VARCHAR(5));
CREATE VIEW pipes_view AS SELECT a || '-' || id AS joined FROM pipes_base;

-- case: a view with a window and a common table expression
-- since: 8.0
CREATE TABLE window_base (id INT PRIMARY KEY, a INT);
CREATE VIEW window_view AS WITH c AS (SELECT id, a FROM window_base) SELECT id, SUM(a) OVER (ORDER BY id) AS running FROM c;

-- case: a view of JSON_TABLE and lateral
-- since: 8.0.14
CREATE TABLE json_base (id INT PRIMARY KEY, doc JSON);
CREATE VIEW json_view AS SELECT b.id, t.v FROM json_base b, JSON_TABLE(b.doc, '$[*]' COLUMNS (v INT PATH '$')) AS t;

-- case: a view that shows its database's name
CREATE TABLE qualified_base (id INT PRIMARY KEY);
CREATE VIEW qualified_view AS SELECT ${db}.qualified_base.id FROM ${db}.qualified_base;

-- case: a view without a table
CREATE VIEW constant_view AS SELECT 1 AS one, 'a' AS letter, NULL AS nothing;
