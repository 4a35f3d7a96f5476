-- source
SELECT * FROM ${db}.Orders ORDER BY Id;
-- target
SELECT * FROM ${db}.orders ORDER BY id;
-- source
SELECT * FROM ${db}.Items;
-- target
SELECT * FROM ${db}.items;
-- source
SELECT 'amount' UNION ALL SELECT 'customer' UNION ALL SELECT 'id';
-- target
SELECT column_name FROM information_schema.columns WHERE table_schema = '${db}' AND table_name = 'orders' ORDER BY 1;
