-- source
SELECT * FROM (SELECT * FROM ${db}.even UNION ALL SELECT * FROM ${db}.odd) AS merged ORDER BY id;
-- target
SELECT * FROM ${db}.numbers ORDER BY id;
