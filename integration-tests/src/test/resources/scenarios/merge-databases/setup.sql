CREATE DATABASE ${db}_0;
CREATE DATABASE ${db}_1;
CREATE TABLE ${db}_0.users (id INT PRIMARY KEY, name VARCHAR(20), old INT);
CREATE TABLE ${db}_1.users (id INT PRIMARY KEY, name VARCHAR(20), old INT);
INSERT INTO ${db}_0.users VALUES (1, 'a', 1), (2, 'b', 2);
INSERT INTO ${db}_1.users VALUES (1, 'c', 3), (2, 'd', 4);
