CREATE TABLE ${db}.parent (id INT PRIMARY KEY);
CREATE TABLE ${db}.child (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES ${db}.parent (id) ON DELETE CASCADE ON UPDATE CASCADE);
INSERT INTO ${db}.parent VALUES (1), (2), (3);
INSERT INTO ${db}.child VALUES (10, 1), (11, 1), (20, 2);
