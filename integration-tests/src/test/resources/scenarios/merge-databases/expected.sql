-- source
SELECT * FROM (SELECT '0' AS shard, id, full_name, mail FROM ${db}_0.users UNION ALL SELECT '1', id, full_name, mail FROM ${db}_1.users) AS merged ORDER BY shard, id;
-- target
SELECT shard, id, full_name, mail FROM ${db}_all.users ORDER BY shard, id;
-- source
SELECT 'PRIMARY' UNION ALL SELECT 'mail';
-- target
SELECT DISTINCT index_name FROM information_schema.statistics WHERE table_schema = '${db}_all' AND table_name = 'users' ORDER BY index_name = 'PRIMARY' DESC, index_name;
