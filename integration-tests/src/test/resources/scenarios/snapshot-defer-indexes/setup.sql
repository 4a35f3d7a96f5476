-- Every kind of index that may be put off, and those that may not: a foreign key needs its own, AUTO_INCREMENT needs its own.
CREATE TABLE ${db}.parent (id INT PRIMARY KEY, code VARCHAR(20) NOT NULL, UNIQUE KEY by_code (code));
CREATE TABLE ${db}.child (
  id INT PRIMARY KEY, parent_id INT, parent_code VARCHAR(20), note VARCHAR(100),
  KEY by_parent (parent_id), KEY by_note (note(10) DESC),
  CONSTRAINT child_parent FOREIGN KEY (parent_id) REFERENCES ${db}.parent (id),
  CONSTRAINT child_code FOREIGN KEY (parent_code) REFERENCES ${db}.parent (code));
CREATE TABLE ${db}.kinds (
  id BIGINT, region CHAR(2), number INT NOT NULL AUTO_INCREMENT, title VARCHAR(200), place POINT NOT NULL SRID 0,
  amount DECIMAL(10,2), doubled DECIMAL(11,2) AS (amount * 2), tags JSON,
  PRIMARY KEY (id, region), UNIQUE KEY by_number (number), UNIQUE KEY by_title (title(50), region),
  KEY by_amount (amount DESC, id), KEY by_doubled (doubled) COMMENT 'it''s generated', KEY by_lower ((LOWER(title))),
  KEY unseen (region) INVISIBLE, FULLTEXT KEY by_words (title), SPATIAL KEY by_place (place));
CREATE TABLE ${db}.unique_only (code VARCHAR(20) NOT NULL, other INT NOT NULL, label VARCHAR(50), UNIQUE KEY by_code (code), UNIQUE KEY by_other (other), KEY by_label (label));
CREATE TABLE ${db}.keyless (a INT, b VARCHAR(20), KEY by_a (a));
CREATE TABLE ${db}.empty_table (id INT PRIMARY KEY, v INT, KEY by_v (v));
INSERT INTO ${db}.parent VALUES (1, 'one'), (2, 'two');
INSERT INTO ${db}.child VALUES (1, 1, 'one', 'first'), (2, 2, NULL, 'second'), (3, NULL, 'two', NULL);
INSERT INTO ${db}.kinds (id, region, title, place, amount, tags) VALUES
  (1, 'de', 'Der erste Titel', POINT(1, 2), 1.10, '[1, 2]'), (2, 'fr', 'le deuxième', POINT(3, 4), NULL, NULL), (2, 'de', NULL, POINT(0, 0), -5, '{}');
INSERT INTO ${db}.unique_only VALUES ('x', 1, 'first'), ('y', 2, NULL);
INSERT INTO ${db}.keyless VALUES (1, 'twice'), (1, 'twice'), (NULL, NULL);
