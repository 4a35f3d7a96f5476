-- source
SELECT id, addr, phone, remark_old, note_len FROM ${db}.people ORDER BY id;
-- target
SELECT id, address, phone, remark, note_len FROM ${db}_crm.persons ORDER BY id;
-- source
SELECT 'id' UNION ALL SELECT 'address' UNION ALL SELECT 'phone' UNION ALL SELECT 'remark' UNION ALL SELECT 'note_len';
-- target
SELECT column_name FROM information_schema.columns WHERE table_schema = '${db}_crm' AND table_name = 'persons' ORDER BY ordinal_position;
-- source
SELECT id, person FROM ${db}.visits ORDER BY id;
-- target
SELECT * FROM ${db}_crm.visits ORDER BY id;
-- source
SELECT * FROM ${db}.addresses ORDER BY id;
-- target
SELECT * FROM ${db}.addresses ORDER BY id;
