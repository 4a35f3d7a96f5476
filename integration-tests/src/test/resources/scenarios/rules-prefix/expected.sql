-- source
SELECT id, v, w FROM ${db}.orders ORDER BY id;
-- target
SELECT id, c_v, c_w FROM ${db}_copy.shop_orders_v2 ORDER BY id;
-- source
SELECT id, v, w FROM ${db}.items;
-- target
SELECT id, c_v, c_w FROM ${db}_copy.shop_items_v2;
