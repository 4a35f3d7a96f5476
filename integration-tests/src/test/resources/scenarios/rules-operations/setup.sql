CREATE TABLE ${db}.archive (id INT PRIMARY KEY, v VARCHAR(20));
INSERT INTO ${db}.archive VALUES (1, 'a'), (2, 'b'), (3, 'c');
CREATE TABLE ${db}.known (id INT PRIMARY KEY, v VARCHAR(20));
INSERT INTO ${db}.known VALUES (1, 'a'), (2, 'b');
CREATE TABLE ${db}.frozen (id INT PRIMARY KEY, v VARCHAR(20));
INSERT INTO ${db}.frozen VALUES (1, 'a');
