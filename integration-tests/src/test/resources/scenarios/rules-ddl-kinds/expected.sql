-- source
SELECT * FROM ${db}.orders ORDER BY id;
-- target
SELECT * FROM ${db}.orders ORDER BY id;
-- source
SELECT 'by_v';
-- target
SELECT index_name FROM information_schema.statistics WHERE table_schema = '${db}' AND table_name = 'orders' AND index_name <> 'PRIMARY';
-- source
SELECT 1, 'a';
-- target
SELECT * FROM ${db}.kept;
-- source
SELECT column_name FROM information_schema.columns WHERE table_schema = '${db}' AND table_name = 'gone' ORDER BY ordinal_position;
-- target
SELECT column_name FROM information_schema.columns WHERE table_schema = '${db}' AND table_name = 'gone' ORDER BY ordinal_position;
