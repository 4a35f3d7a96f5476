-- Foreign keys.

-- case: foreign key in CREATE
CREATE TABLE fk_parent (id INT PRIMARY KEY);
CREATE TABLE fk_child (id INT PRIMARY KEY, p INT, CONSTRAINT fk_of_child FOREIGN KEY (p) REFERENCES fk_parent (id));
INSERT INTO fk_parent VALUES (1);
INSERT INTO fk_child VALUES (1, 1);

-- case: foreign key added
-- differs to 5.6: CONSTRAINT `fk_index`
CREATE TABLE fk_added_parent (id INT PRIMARY KEY);
CREATE TABLE fk_added (id INT PRIMARY KEY, p INT);
ALTER TABLE fk_added ADD CONSTRAINT fk_late FOREIGN KEY fk_index (p) REFERENCES fk_added_parent (id) ON DELETE SET NULL ON UPDATE CASCADE;
INSERT INTO fk_added_parent VALUES (1);
INSERT INTO fk_added VALUES (1, 1);

-- case: foreign key without a name
CREATE TABLE fk_nameless_parent (id INT PRIMARY KEY);
CREATE TABLE fk_nameless (id INT PRIMARY KEY, p INT, q INT, FOREIGN KEY (p) REFERENCES fk_nameless_parent (id));
ALTER TABLE fk_nameless ADD FOREIGN KEY (q) REFERENCES fk_nameless_parent (id) ON DELETE RESTRICT;

-- case: foreign key dropped
CREATE TABLE fk_dropped_parent (id INT PRIMARY KEY);
CREATE TABLE fk_dropped (id INT PRIMARY KEY, p INT, CONSTRAINT fk_goes FOREIGN KEY (p) REFERENCES fk_dropped_parent (id));
ALTER TABLE fk_dropped DROP FOREIGN KEY fk_goes;
INSERT INTO fk_dropped VALUES (1, 99);

-- case: foreign key dropped with its index
CREATE TABLE fk_index_parent (id INT PRIMARY KEY);
CREATE TABLE fk_index (id INT PRIMARY KEY, p INT, CONSTRAINT fk_index_goes FOREIGN KEY (p) REFERENCES fk_index_parent (id));
ALTER TABLE fk_index DROP FOREIGN KEY fk_index_goes, DROP INDEX fk_index_goes;

-- case: foreign key to itself
CREATE TABLE fk_self (id INT PRIMARY KEY, parent INT, CONSTRAINT fk_tree FOREIGN KEY (parent) REFERENCES fk_self (id) ON DELETE CASCADE);
INSERT INTO fk_self VALUES (1, NULL), (2, 1);

-- case: child before parent, checks off
SET foreign_key_checks = 0;
CREATE TABLE fk_early_child (id INT PRIMARY KEY, p INT, CONSTRAINT fk_early FOREIGN KEY (p) REFERENCES fk_late_parent (id));
INSERT INTO fk_early_child VALUES (1, 5);
SET foreign_key_checks = 1;
CREATE TABLE fk_late_parent (id INT PRIMARY KEY);
INSERT INTO fk_late_parent VALUES (5);

-- case: parent never there, checks off
SET foreign_key_checks = 0;
CREATE TABLE fk_orphan (id INT PRIMARY KEY, p INT, CONSTRAINT fk_orphan_key FOREIGN KEY (p) REFERENCES fk_never_there (id));
INSERT INTO fk_orphan VALUES (1, 5);

-- case: two tables that refer to one another
SET foreign_key_checks = 0;
CREATE TABLE fk_left (id INT PRIMARY KEY, r INT, CONSTRAINT fk_to_right FOREIGN KEY (r) REFERENCES fk_right (id));
CREATE TABLE fk_right (id INT PRIMARY KEY, l INT, CONSTRAINT fk_to_left FOREIGN KEY (l) REFERENCES fk_left (id));
INSERT INTO fk_left VALUES (1, 2);
INSERT INTO fk_right VALUES (2, 1);

-- case: parent dropped under its child, checks off
CREATE TABLE fk_dying_parent (id INT PRIMARY KEY);
CREATE TABLE fk_surviving_child (id INT PRIMARY KEY, p INT, CONSTRAINT fk_survives FOREIGN KEY (p) REFERENCES fk_dying_parent (id));
SET foreign_key_checks = 0;
DROP TABLE fk_dying_parent;
INSERT INTO fk_surviving_child VALUES (1, 7);

-- case: parent truncated, checks off
CREATE TABLE fk_truncated_parent (id INT PRIMARY KEY);
CREATE TABLE fk_truncated_child (id INT PRIMARY KEY, p INT, CONSTRAINT fk_of_truncated FOREIGN KEY (p) REFERENCES fk_truncated_parent (id));
INSERT INTO fk_truncated_parent VALUES (1), (2);
INSERT INTO fk_truncated_child VALUES (1, 1);
SET foreign_key_checks = 0;
TRUNCATE TABLE fk_truncated_parent;
INSERT INTO fk_truncated_parent VALUES (3);

-- case: foreign key added over rows without parents, checks off
CREATE TABLE fk_poor_parent (id INT PRIMARY KEY);
CREATE TABLE fk_poor_child (id INT PRIMARY KEY, p INT);
INSERT INTO fk_poor_child VALUES (1, 100);
SET foreign_key_checks = 0;
ALTER TABLE fk_poor_child ADD CONSTRAINT fk_poor FOREIGN KEY (p) REFERENCES fk_poor_parent (id);

-- case: foreign key over several columns
-- differs from 5.6: DEFAULT '0'
-- differs to 5.6: DEFAULT '0'
CREATE TABLE fk_wide_parent (a INT, b INT, c INT, PRIMARY KEY (a, b, c));
CREATE TABLE fk_wide_child (id INT PRIMARY KEY, x INT, y INT, z INT, CONSTRAINT fk_wide FOREIGN KEY (x, y, z) REFERENCES fk_wide_parent (a, b, c) ON UPDATE CASCADE);
INSERT INTO fk_wide_parent VALUES (1, 2, 3);
INSERT INTO fk_wide_child VALUES (1, 1, 2, 3);

-- case: parent renamed
CREATE TABLE fk_parent_before (id INT PRIMARY KEY);
CREATE TABLE fk_child_stays (id INT PRIMARY KEY, p INT, CONSTRAINT fk_follows FOREIGN KEY (p) REFERENCES fk_parent_before (id));
RENAME TABLE fk_parent_before TO fk_parent_after;
INSERT INTO fk_parent_after VALUES (1);
INSERT INTO fk_child_stays VALUES (1, 1);

-- case: child renamed
CREATE TABLE fk_child_parent (id INT PRIMARY KEY);
CREATE TABLE fk_child_before (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES fk_child_parent (id));
ALTER TABLE fk_child_before RENAME TO fk_child_after;
INSERT INTO fk_child_parent VALUES (1);
INSERT INTO fk_child_after VALUES (1, 1);

-- case: column of a foreign key renamed
CREATE TABLE fk_column_parent (id INT PRIMARY KEY);
CREATE TABLE fk_column_child (id INT PRIMARY KEY, p INT, CONSTRAINT fk_column FOREIGN KEY (p) REFERENCES fk_column_parent (id));
ALTER TABLE fk_column_child CHANGE p parent_id INT;
ALTER TABLE fk_column_parent CHANGE id number INT NOT NULL;
INSERT INTO fk_column_parent VALUES (1);
INSERT INTO fk_column_child VALUES (1, 1);

-- case: foreign key with names of odd characters
CREATE TABLE `fk odd.parent` (`the id` INT PRIMARY KEY);
CREATE TABLE `fk odd.child` (id INT PRIMARY KEY, `to the parent` INT, CONSTRAINT `fk odd "key"` FOREIGN KEY (`to the parent`) REFERENCES `fk odd.parent` (`the id`));
INSERT INTO `fk odd.parent` VALUES (1);
INSERT INTO `fk odd.child` VALUES (1, 1);

-- case: both ends dropped in one statement
CREATE TABLE fk_end_parent (id INT PRIMARY KEY);
CREATE TABLE fk_end_child (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES fk_end_parent (id));
DROP TABLE fk_end_child, fk_end_parent;

-- case: foreign key to a unique key
CREATE TABLE fk_unique_parent (id INT PRIMARY KEY, code CHAR(5) NOT NULL, UNIQUE KEY one_code (code));
CREATE TABLE fk_unique_child (id INT PRIMARY KEY, code CHAR(5), CONSTRAINT fk_unique FOREIGN KEY (code) REFERENCES fk_unique_parent (code) ON DELETE NO ACTION ON UPDATE NO ACTION);
INSERT INTO fk_unique_parent VALUES (1, 'one');
INSERT INTO fk_unique_child VALUES (1, 'one');

-- case: foreign key to an index that is not unique
-- before: 8.0
CREATE TABLE fk_loose_parent (id INT PRIMARY KEY, code INT NOT NULL, KEY of_code (code));
CREATE TABLE fk_loose_child (id INT PRIMARY KEY, code INT, CONSTRAINT fk_loose FOREIGN KEY (code) REFERENCES fk_loose_parent (code));
INSERT INTO fk_loose_parent VALUES (1, 10), (2, 10);
INSERT INTO fk_loose_child VALUES (1, 10);

-- case: references on the definition of a column
CREATE TABLE fk_inline_parent (id INT PRIMARY KEY);
CREATE TABLE fk_inline (id INT PRIMARY KEY, p INT REFERENCES fk_inline_parent (id));
INSERT INTO fk_inline_parent VALUES (1);
INSERT INTO fk_inline VALUES (1, 1);

-- case: foreign key without a database, of a table in another one than the session's
CREATE DATABASE ${db}__keys;
USE ${db}__keys;
CREATE TABLE ${db}.fk_home (id INT PRIMARY KEY);
CREATE TABLE ${db}.fk_from_elsewhere (id INT PRIMARY KEY, p INT, q INT, CONSTRAINT fk_created_elsewhere FOREIGN KEY (p) REFERENCES fk_home (id));
ALTER TABLE ${db}.fk_from_elsewhere ADD CONSTRAINT fk_added_elsewhere FOREIGN KEY (q) REFERENCES fk_home (id);
INSERT INTO ${db}.fk_home VALUES (1);
INSERT INTO ${db}.fk_from_elsewhere VALUES (1, 1, 1);
