-- source
SELECT 1, 'a' UNION ALL SELECT 2, 'B' UNION ALL SELECT 3, 'c' UNION ALL SELECT 4, 'd2' UNION ALL SELECT 5, 'e' UNION ALL SELECT 30, 'c';
-- target
SELECT * FROM ${db}.archive ORDER BY id;
-- source
SELECT * FROM ${db}.known WHERE id <> 4 ORDER BY id;
-- target
SELECT * FROM ${db}.known ORDER BY id;
-- source
SELECT 1, 'a';
-- target
SELECT * FROM ${db}.frozen ORDER BY id;
