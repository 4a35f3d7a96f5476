-- ${db} is the scenario's own database; further ones start with its name.
CREATE TABLE ${db}.single (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(50), amount DECIMAL(10,2), UNIQUE KEY by_name (name));
CREATE TABLE ${db}.several (region CHAR(2), number BIGINT UNSIGNED, note TEXT, PRIMARY KEY (region, number));
CREATE TABLE ${db}.unique_only (code VARCHAR(20) NOT NULL, label VARCHAR(50), UNIQUE KEY (code));
CREATE TABLE ${db}.keyless (a INT, b VARCHAR(20), c DOUBLE);
CREATE TABLE ${db}.empty (id INT PRIMARY KEY);
INSERT INTO ${db}.single (name, amount) VALUES ('ann', 1.10), ('bob', NULL), (NULL, -3.33), (NULL, 0);
INSERT INTO ${db}.several VALUES ('de', 1, 'eins'), ('fr', 18446744073709551615, 'beaucoup'), ('fr', 0, NULL);
INSERT INTO ${db}.unique_only VALUES ('x', 'first'), ('y', 'second');
INSERT INTO ${db}.keyless VALUES (1, 'twice', 1.5), (1, 'twice', 1.5), (NULL, NULL, NULL), (NULL, NULL, NULL), (2, 'once', 0.1);
