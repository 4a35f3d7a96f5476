-- Triggers: they exist, and they do not fire a second time.

-- case: before insert
CREATE TABLE bi (id INT PRIMARY KEY, a INT);
CREATE TRIGGER bi_trigger BEFORE INSERT ON bi FOR EACH ROW SET NEW.a = NEW.a + 1;
INSERT INTO bi VALUES (1, 10);

-- case: after insert writes elsewhere
CREATE TABLE ai (id INT PRIMARY KEY);
CREATE TABLE ai_log (n INT AUTO_INCREMENT PRIMARY KEY, id INT);
CREATE TRIGGER ai_trigger AFTER INSERT ON ai FOR EACH ROW INSERT INTO ai_log (id) VALUES (NEW.id);
INSERT INTO ai VALUES (1), (2);

-- case: before and after update
CREATE TABLE bu (id INT PRIMARY KEY, a INT, changes INT DEFAULT 0);
CREATE TRIGGER bu_before BEFORE UPDATE ON bu FOR EACH ROW SET NEW.changes = OLD.changes + 1;
INSERT INTO bu (id, a) VALUES (1, 1);
UPDATE bu SET a = 2;

-- case: after delete
CREATE TABLE ad (id INT PRIMARY KEY);
CREATE TABLE ad_log (id INT);
CREATE TRIGGER ad_trigger AFTER DELETE ON ad FOR EACH ROW INSERT INTO ad_log VALUES (OLD.id);
INSERT INTO ad VALUES (1), (2);
DELETE FROM ad WHERE id = 1;

-- case: a body of several statements
CREATE TABLE body (id INT PRIMARY KEY, a INT);
CREATE TABLE body_sums (total INT);
DELIMITER $$
CREATE TRIGGER body_trigger AFTER INSERT ON body FOR EACH ROW
BEGIN
  DECLARE t INT;
  SELECT SUM(a) INTO t FROM body;
  IF t > 5 THEN
    INSERT INTO body_sums VALUES (t);
  END IF;
END$$
DELIMITER ;
INSERT INTO body VALUES (1, 3);
INSERT INTO body VALUES (2, 4);

-- case: drop trigger
CREATE TABLE dropped_of (id INT PRIMARY KEY, a INT);
CREATE TRIGGER dropped_trigger BEFORE INSERT ON dropped_of FOR EACH ROW SET NEW.a = 0;
DROP TRIGGER dropped_trigger;
DROP TRIGGER IF EXISTS dropped_never_there;
INSERT INTO dropped_of VALUES (1, 5);

-- case: a trigger goes with its table
CREATE TABLE goes_along (id INT PRIMARY KEY);
CREATE TRIGGER goes_trigger BEFORE INSERT ON goes_along FOR EACH ROW SET NEW.id = NEW.id + 1;
DROP TABLE goes_along;

-- case: a trigger stays with its renamed table
CREATE TABLE trigger_before (id INT PRIMARY KEY, a INT);
CREATE TRIGGER renamed_trigger BEFORE INSERT ON trigger_before FOR EACH ROW SET NEW.a = 1;
RENAME TABLE trigger_before TO trigger_after;
INSERT INTO trigger_after VALUES (1, 5);

-- case: order of triggers
-- since: 8.0
CREATE TABLE ordered (id INT PRIMARY KEY, a INT);
CREATE TRIGGER ordered_one BEFORE INSERT ON ordered FOR EACH ROW SET NEW.a = NEW.a * 2;
CREATE TRIGGER ordered_zero BEFORE INSERT ON ordered FOR EACH ROW PRECEDES ordered_one SET NEW.a = NEW.a + 1;
CREATE TRIGGER ordered_two BEFORE INSERT ON ordered FOR EACH ROW FOLLOWS ordered_one SET NEW.a = NEW.a + 10;
INSERT INTO ordered VALUES (1, 5);

-- case: definer and comments
CREATE TABLE defined (id INT PRIMARY KEY, a VARCHAR(10));
CREATE DEFINER = CURRENT_USER TRIGGER defined_trigger BEFORE UPDATE ON defined FOR EACH ROW /* größe */ SET NEW.a = 'ä';

-- case: a body in Chinese by a gbk client
-- client: gbk
CREATE TABLE gbk_trigger_base (id INT PRIMARY KEY, a VARCHAR(10) CHARACTER SET utf8);
CREATE TRIGGER gbk_trigger BEFORE INSERT ON gbk_trigger_base FOR EACH ROW SET NEW.a = '中文';
INSERT INTO gbk_trigger_base VALUES (1, 'x');

-- case: a trigger under ANSI_QUOTES
SET sql_mode = 'ANSI_QUOTES';
CREATE TABLE ansi_trigger_base ("id" INT PRIMARY KEY, "a b" INT);
CREATE TRIGGER "ansi trigger" BEFORE INSERT ON "ansi_trigger_base" FOR EACH ROW SET NEW."a b" = 5;

-- case: a trigger if not exists
-- since: 8.0.29
CREATE TABLE trigger_if (id INT PRIMARY KEY, a INT);
CREATE TRIGGER IF NOT EXISTS if_trigger BEFORE INSERT ON trigger_if FOR EACH ROW SET NEW.a = 1;
