USE ${db};
INSERT INTO log_1 VALUES (3, 'c');
DROP TABLE log_2;
