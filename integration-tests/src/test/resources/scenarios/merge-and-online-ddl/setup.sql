CREATE TABLE ${db}.t_1 (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), KEY by_v (v));
CREATE TABLE ${db}.t_2 LIKE ${db}.t_1;
CREATE TABLE ${db}.t_3 LIKE ${db}.t_1;
INSERT INTO ${db}.t_1 (v) VALUES ('a'), ('b');
INSERT INTO ${db}.t_2 (v) VALUES ('c'), ('d');
INSERT INTO ${db}.t_3 (v) VALUES ('e'), ('f');
