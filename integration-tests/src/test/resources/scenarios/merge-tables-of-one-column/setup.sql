CREATE TABLE ${db}.asia (region VARCHAR(10) NOT NULL, id INT, v VARCHAR(20), PRIMARY KEY (region, id));
CREATE TABLE ${db}.europe (region VARCHAR(10) NOT NULL, id INT, v VARCHAR(20), PRIMARY KEY (region, id));
INSERT INTO ${db}.asia VALUES ('asia', 1, 'a'), ('asia', 2, 'b');
INSERT INTO ${db}.europe VALUES ('europe', 1, 'c');
