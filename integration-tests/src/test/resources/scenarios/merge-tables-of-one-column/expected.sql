-- source
SELECT * FROM (SELECT * FROM ${db}.asia UNION ALL SELECT * FROM ${db}.europe) AS merged ORDER BY region, id;
-- target
SELECT * FROM ${db}.world ORDER BY region, id;
