CREATE TABLE ${db}.Orders (Id INT PRIMARY KEY, Customer VARCHAR(20));
INSERT INTO ${db}.Orders VALUES (1, 'a');
