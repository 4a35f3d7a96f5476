-- Events.

-- case: an event that drops a table
CREATE TABLE event_victim (id INT PRIMARY KEY);
CREATE EVENT dropping_event ON SCHEDULE AT CURRENT_TIMESTAMP + INTERVAL 1 YEAR DO DROP TABLE event_victim;
INSERT INTO event_victim VALUES (1);

-- case: an event that comes again
CREATE EVENT repeated_event ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' ENDS '2031-01-01 00:00:00' ON COMPLETION PRESERVE DISABLE COMMENT 'täglich' DO SET @x = 1;

-- case: alter event
CREATE EVENT altered_event ON SCHEDULE EVERY 1 HOUR DISABLE DO SET @x = 2;
ALTER EVENT altered_event ON SCHEDULE EVERY 2 HOUR RENAME TO altered_event_after COMMENT 'slower' DO SET @x = 3;

-- case: drop event
CREATE EVENT dropped_event ON SCHEDULE EVERY 1 HOUR DISABLE DO SET @x = 4;
DROP EVENT dropped_event;
DROP EVENT IF EXISTS never_there;
