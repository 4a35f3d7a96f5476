-- source
SELECT 2024 AS year, id, city, v, w FROM ${db}.orders_2024 WHERE v >= 10 UNION ALL SELECT 2025, id, city, v, w FROM ${db}.orders_2025 WHERE v >= 10 ORDER BY 1, 2;
-- target
SELECT year, id, town, v, w FROM ${db}.orders ORDER BY 1, 2;
