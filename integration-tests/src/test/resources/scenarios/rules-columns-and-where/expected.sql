-- source
SELECT id, addr, total, vip FROM ${db}.orders WHERE region = 'EU' AND total > 5 ORDER BY id;
-- target
SELECT id, address, total, vip FROM ${db}_eu.orders_eu ORDER BY id;
