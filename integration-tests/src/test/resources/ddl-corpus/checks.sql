-- CHECK constraints.
-- since: 8.0.16

-- case: checks in CREATE
CREATE TABLE checks_created (id INT PRIMARY KEY, a INT CHECK (a > 0), b INT, CONSTRAINT b_less CHECK (b < 100), CHECK (a <> b));
INSERT INTO checks_created VALUES (1, 2, 3);

-- case: check added
CREATE TABLE check_added (id INT PRIMARY KEY, a INT);
ALTER TABLE check_added ADD CONSTRAINT a_small CHECK (a BETWEEN 1 AND 10);
INSERT INTO check_added VALUES (1, 5);

-- case: nameless check added
CREATE TABLE check_nameless (id INT PRIMARY KEY, a INT);
ALTER TABLE check_nameless ADD CHECK (a IN (1, 2, 3)), ADD CHECK (id > 0);

-- case: check dropped
CREATE TABLE check_dropped (id INT PRIMARY KEY, a INT, CONSTRAINT goes CHECK (a < 10), CONSTRAINT stays CHECK (a > -10));
ALTER TABLE check_dropped DROP CHECK goes;
INSERT INTO check_dropped VALUES (1, 500);

-- case: check not enforced
CREATE TABLE check_off (id INT PRIMARY KEY, a INT, CONSTRAINT idle CHECK (a < 10) NOT ENFORCED);
INSERT INTO check_off VALUES (1, 500);

-- case: check switched off
CREATE TABLE check_switched_off (id INT PRIMARY KEY, a INT, CONSTRAINT positive CHECK (a > 0));
ALTER TABLE check_switched_off ALTER CHECK positive NOT ENFORCED;
INSERT INTO check_switched_off VALUES (1, -1);

-- case: check switched on
CREATE TABLE check_switched_on (id INT PRIMARY KEY, a INT, CONSTRAINT right_one CHECK (a > 0) NOT ENFORCED);
ALTER TABLE check_switched_on ALTER CONSTRAINT right_one ENFORCED;
INSERT INTO check_switched_on VALUES (1, 1);

-- case: check with functions and texts
CREATE TABLE check_functions (id INT PRIMARY KEY, a VARCHAR(50), doc JSON, CONSTRAINT `a ' name` CHECK (CHAR_LENGTH(a) > 1 AND a REGEXP '^[a-z''"]+$'), CHECK (JSON_VALID(doc)));
INSERT INTO check_functions VALUES (1, 'it''s', '{}');

-- case: check over a column that is renamed later
CREATE TABLE check_beside (id INT PRIMARY KEY, a INT, b INT, CHECK (a > 0));
ALTER TABLE check_beside RENAME COLUMN b TO c;
INSERT INTO check_beside VALUES (1, 2, 3);

-- case: rows that came before their check
CREATE TABLE check_after_rows (id INT PRIMARY KEY, a INT);
INSERT INTO check_after_rows VALUES (1, -5);
ALTER TABLE check_after_rows ADD CONSTRAINT future CHECK (a > 0) NOT ENFORCED;
INSERT INTO check_after_rows VALUES (2, -6);
