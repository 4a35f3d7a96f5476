-- source
SELECT id, city, total, at, addr, note FROM ${db}.orders WHERE city IN ('杭州','ulm') AND at >= '2024-01-01' AND total > 10 ORDER BY 1;
-- target
SELECT id, city, total, at, address, note FROM ${db}_sales.orders ORDER BY 1;
-- source
SELECT * FROM ${db}.visits WHERE NOT city LIKE 'ber%' ORDER BY 1;
-- target
SELECT * FROM ${db}.visits ORDER BY 1;
