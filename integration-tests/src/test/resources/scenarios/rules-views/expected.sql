-- source
SELECT id, addr, note FROM ${db}.people ORDER BY id;
-- target
SELECT id, address, note FROM ${db}.people ORDER BY id;
-- source
SELECT id, addr, note FROM ${db}.people_view ORDER BY id;
-- target
SELECT id, addr, note FROM ${db}.people_view ORDER BY id;
-- source
SELECT line, addr FROM ${db}.letters ORDER BY 1;
-- target
SELECT line, addr FROM ${db}.letters ORDER BY 1;
-- source
SELECT card_number, addr FROM ${db}.cards ORDER BY 2;
-- target
SELECT card_number, addr FROM ${db}.cards ORDER BY 2;
-- source
SELECT card_number, addr FROM ${db}.two ORDER BY 2;
-- target
SELECT card_number, addr FROM ${db}.two ORDER BY 2;
