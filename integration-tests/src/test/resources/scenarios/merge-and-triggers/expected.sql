-- source
SELECT * FROM (SELECT id, amount, 'east' AS region FROM ${db}.stock_east UNION ALL SELECT id, amount, 'west' FROM ${db}.stock_west) AS merged ORDER BY region, id;
-- target
SELECT id, amount, region FROM ${db}.stock ORDER BY region, id;
-- source
SELECT id, what FROM ${db}.log ORDER BY id;
-- target
SELECT id, what FROM ${db}.log ORDER BY id;
-- source
SELECT DISTINCT event_object_schema, action_timing, event_manipulation, '1 trigger' FROM information_schema.triggers WHERE trigger_schema = '${db}' ORDER BY 2, 3;
-- target
SELECT event_object_schema, action_timing, event_manipulation, CONCAT(COUNT(*), ' trigger') FROM information_schema.triggers WHERE trigger_schema = '${db}' AND event_object_table = 'stock' GROUP BY 1, 2, 3 ORDER BY 2, 3;
