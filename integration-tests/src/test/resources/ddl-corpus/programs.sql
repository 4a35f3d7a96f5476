-- Procedures and functions.

-- case: a procedure of one statement
CREATE PROCEDURE simple_procedure() SELECT 1;

-- case: a procedure of several statements
CREATE TABLE procedure_rows (id INT PRIMARY KEY, a INT);
DELIMITER $$
CREATE PROCEDURE several_statements(IN p INT, OUT q INT, INOUT r VARCHAR(10))
BEGIN
  DECLARE n INT DEFAULT 0;
  WHILE n < p DO
    INSERT INTO procedure_rows VALUES (n, n * 2);
    SET n = n + 1;
  END WHILE;
  SELECT COUNT(*) INTO q FROM procedure_rows;
  SET r = CONCAT(r, '!');
END$$
DELIMITER ;

-- case: a procedure with cursors and handlers
CREATE TABLE cursor_rows (id INT PRIMARY KEY);
DELIMITER $$
CREATE PROCEDURE with_cursor()
BEGIN
  DECLARE done INT DEFAULT FALSE;
  DECLARE i INT;
  DECLARE c CURSOR FOR SELECT id FROM cursor_rows;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
  DECLARE EXIT HANDLER FOR SQLSTATE '23000' BEGIN ROLLBACK; END;
  OPEN c;
  l: LOOP
    FETCH c INTO i;
    IF done THEN LEAVE l; END IF;
    CASE i WHEN 1 THEN SET i = 2; ELSE BEGIN END; END CASE;
  END LOOP;
  CLOSE c;
END$$
DELIMITER ;

-- case: a procedure with a drop in its body
CREATE TABLE dropped_in_body (id INT PRIMARY KEY);
DELIMITER $$
CREATE PROCEDURE with_drop()
BEGIN
  DROP TABLE IF EXISTS dropped_in_body;
  CREATE TABLE dropped_in_body (id INT PRIMARY KEY, a INT);
END$$
DELIMITER ;
INSERT INTO dropped_in_body VALUES (1);

-- case: characteristics
CREATE PROCEDURE with_characteristics() LANGUAGE SQL DETERMINISTIC READS SQL DATA SQL SECURITY INVOKER COMMENT 'größe ''quoted''' SELECT 2;

-- case: definer and security
CREATE DEFINER = CURRENT_USER PROCEDURE with_definer() SQL SECURITY DEFINER SELECT 3;

-- case: alter procedure
CREATE PROCEDURE altered_procedure() SELECT 4;
ALTER PROCEDURE altered_procedure SQL SECURITY INVOKER COMMENT 'after' NO SQL;

-- case: drop procedure
CREATE PROCEDURE dropped_procedure() SELECT 5;
DROP PROCEDURE dropped_procedure;
DROP PROCEDURE IF EXISTS never_there;

-- case: drop a procedure and create it again
CREATE PROCEDURE procedure_again() SELECT 6;
DROP PROCEDURE IF EXISTS procedure_again;
CREATE PROCEDURE procedure_again(x INT) SELECT x;

-- case: a function
CREATE FUNCTION simple_function(a INT, b INT) RETURNS INT DETERMINISTIC NO SQL RETURN a * b + 1;

-- case: a function of several statements
DELIMITER $$
CREATE FUNCTION several_steps(s VARCHAR(100) CHARSET utf8mb4) RETURNS VARCHAR(100) CHARSET utf8mb4 COLLATE utf8mb4_bin DETERMINISTIC
BEGIN
  DECLARE t VARCHAR(100) DEFAULT '';
  IF s IS NULL THEN RETURN 'nichts'; END IF;
  REPEAT SET t = CONCAT(t, 'ä'); UNTIL CHAR_LENGTH(t) > 3 END REPEAT;
  RETURN t;
END$$
DELIMITER ;

-- case: a function that reads a table
CREATE TABLE function_rows (id INT PRIMARY KEY, a INT);
CREATE FUNCTION reads_table() RETURNS INT READS SQL DATA RETURN (SELECT MAX(a) FROM function_rows);

-- case: alter function
CREATE FUNCTION altered_function() RETURNS INT DETERMINISTIC RETURN 1;
ALTER FUNCTION altered_function COMMENT 'changed';

-- case: drop function
CREATE FUNCTION dropped_function() RETURNS INT DETERMINISTIC RETURN 1;
DROP FUNCTION dropped_function;

-- case: names that need quotes
CREATE PROCEDURE `a procedure; with "quotes"`(`the arg` INT) SELECT `the arg`;

-- case: a name, a comment and a body in Chinese by a gbk client
-- client: gbk
-- open: the server logs name and comment in utf8 and the body in gbk, in one statement
CREATE PROCEDURE `过程`() COMMENT '注释' SELECT '誠' AS `文字`;

-- case: a body in Chinese by a gbk client
-- client: gbk
CREATE PROCEDURE gbk_procedure() SELECT '中文' AS `文字`;

-- case: a body under ANSI_QUOTES
SET sql_mode = 'ANSI_QUOTES';
CREATE PROCEDURE "ansi procedure"() SELECT "x"."y" FROM (SELECT 1 AS "y") AS "x";

-- case: if not exists
-- since: 8.0.29
CREATE PROCEDURE IF NOT EXISTS procedure_if() SELECT 1;
CREATE PROCEDURE IF NOT EXISTS procedure_if() SELECT 2;
CREATE FUNCTION IF NOT EXISTS function_if() RETURNS INT DETERMINISTIC RETURN 1;
