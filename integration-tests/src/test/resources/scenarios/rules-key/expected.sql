-- source
SELECT email, balance, since FROM ${db}.accounts ORDER BY email;
-- target
SELECT * FROM ${db}.accounts ORDER BY email;
-- source
SELECT 'email';
-- target
SELECT column_name FROM information_schema.key_column_usage WHERE table_schema = '${db}' AND table_name = 'accounts' AND constraint_name = 'PRIMARY';
