-- source
SELECT * FROM ${db}.orders WHERE (id > 100 OR amount BETWEEN 5 AND 10.5) AND city IN ('hangzhou','shanghai') ORDER BY id;
-- target
SELECT * FROM ${db}.orders ORDER BY id;
-- source
SELECT * FROM ${db}.visits WHERE NOT city LIKE 'ber%' AND YEAR(day) = 2024 ORDER BY city, day;
-- target
SELECT * FROM ${db}.visits ORDER BY city, day;
-- source
SELECT * FROM ${db}.others;
-- target
SELECT * FROM ${db}.others;
