-- source
SELECT * FROM ${db}.orders ORDER BY id;
-- target
SELECT * FROM ${db}.orders ORDER BY id;
-- source
SELECT 'orders' UNION ALL SELECT 'zz_marker';
-- target
SELECT table_name FROM information_schema.tables WHERE table_schema = '${db}' ORDER BY 1;
