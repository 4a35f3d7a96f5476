CREATE TABLE ${db}.people (id INT PRIMARY KEY, addr VARCHAR(40), card_number VARCHAR(20));
INSERT INTO ${db}.people VALUES (1, 'Hangzhou', '4711'), (2, 'Berlin', NULL);
CREATE VIEW ${db}.people_view AS SELECT id, addr FROM ${db}.people;
CREATE VIEW ${db}.letters AS SELECT CONCAT('To ', addr) AS line, addr FROM ${db}.people_view;
