INSERT INTO ${db}.left_out VALUES (2, 'b');
ALTER TABLE ${db}.left_out ADD COLUMN more INT;
INSERT INTO ${db}.left_out VALUES (3, 'c', 3);
CREATE TABLE ${db}.kept_later (id INT PRIMARY KEY);
INSERT INTO ${db}.kept_later VALUES (1);
INSERT INTO ${db}.kept VALUES (2, 'b');
CREATE TABLE ${db}.kept_briefly (id INT PRIMARY KEY);
CREATE TABLE ${db}.left_out_briefly (id INT PRIMARY KEY);
DROP TABLE ${db}.kept_briefly, ${db}.left_out_briefly;
