-- source
SELECT * FROM (SELECT id, v, n, '1' AS part FROM ${db}.t_1 UNION ALL SELECT id, v, n, '2' FROM ${db}.t_2 UNION ALL SELECT id, v, n, '3' FROM ${db}.t_3) AS merged ORDER BY part, id;
-- target
SELECT id, v, n, part FROM ${db}.t ORDER BY part, id;
-- source
SELECT 't' UNION ALL SELECT 'by_both' UNION ALL SELECT 'PRIMARY';
-- target
SELECT table_name FROM information_schema.tables WHERE table_schema = '${db}' AND table_name LIKE '%t%' UNION ALL (SELECT DISTINCT index_name FROM information_schema.statistics WHERE table_schema = '${db}' AND table_name = 't' ORDER BY index_name);
