-- source
SELECT * FROM (SELECT '2024' AS year, id, code, total, note FROM ${db}.orders_2024 UNION ALL SELECT '2025', id, code, total, note FROM ${db}.orders_2025 UNION ALL SELECT '2026', id, code, total, note FROM ${db}.orders_2026 UNION ALL SELECT '2027', id, code, total, note FROM ${db}.orders_2027) AS merged ORDER BY year, id;
-- target
SELECT year, id, code, total, note FROM ${db}_dw.orders ORDER BY year, id;
-- source
SELECT 'id,year' UNION ALL SELECT 'code,year' UNION ALL SELECT 'note,code,year';
-- target
SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics WHERE table_schema = '${db}_dw' AND table_name = 'orders' GROUP BY index_name ORDER BY index_name = 'PRIMARY' DESC, index_name;
