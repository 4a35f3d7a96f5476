-- source
SELECT * FROM (SELECT id, v, 'log 1' AS part FROM ${db}.log_1 UNION ALL SELECT id, v, 'log 2' FROM ${db}.log_2) AS merged ORDER BY part, id;
-- target
SELECT id, v, part FROM ${db}.log ORDER BY part, id;
