-- source
SELECT id, city, amount, note FROM ${db}.orders WHERE city = 'berlin' ORDER BY id;
-- target
SELECT id, city, amount, note FROM ${db}.berlin_orders ORDER BY id;
-- source
SELECT id, city, amount, amount * 2 FROM ${db}.orders WHERE city = 'berlin' AND amount > 20 ORDER BY id;
-- target
SELECT id, city, amount, twice FROM ${db}.large ORDER BY id;
-- source
SELECT o.city, COUNT(*), SUM(o.amount) FROM ${db}.orders o JOIN ${db}.customers c ON c.city = o.city WHERE o.city = 'berlin' GROUP BY o.city;
-- target
SELECT city, orders, total FROM ${db}.by_city;
-- source
SELECT MAX(id) FROM ${db}.orders WHERE city = 'berlin';
-- target
SELECT id FROM ${db}.newest;
-- source
SELECT id, amount, id = (SELECT MAX(id) FROM ${db}.orders WHERE city = 'berlin') FROM ${db}.orders WHERE city = 'berlin' AND amount > 20 ORDER BY id;
-- target
SELECT id, amount, is_newest FROM ${db}.large_and_newest ORDER BY id;
-- source
SELECT id, note FROM ${db}.orders WHERE city = 'berlin' AND note IS NOT NULL ORDER BY id;
-- target
SELECT id, note FROM ${db}.noted ORDER BY id;
