USE shop;

CREATE VIEW order_totals AS
  SELECT o.id, o.customer_id, SUM(i.quantity * i.price) AS total
    FROM orders o JOIN order_items i ON i.order_id = o.id
   GROUP BY o.id, o.customer_id;

CREATE VIEW customer_totals AS
  SELECT customer_id, COUNT(*) AS orders, SUM(total) AS spent FROM order_totals GROUP BY customer_id;

CREATE FUNCTION spent_by(customer INT UNSIGNED) RETURNS DECIMAL(14,2) READS SQL DATA
  COMMENT 'what a customer''s orders come to'
  RETURN (SELECT IFNULL(SUM(spent), 0) FROM customer_totals WHERE customer_id = customer);

CREATE VIEW best_customers AS
  SELECT c.id, c.name, spent_by(c.id) AS spent FROM customers c WHERE c.id <= 20;

CREATE VIEW managers AS
  SELECT s.city, p.name FROM stores s LEFT JOIN staff p ON p.id = s.manager_id;

DELIMITER //

CREATE PROCEDURE restock(IN below INT, OUT restocked INT)
BEGIN
  DECLARE done BOOLEAN DEFAULT FALSE;
  DECLARE low CHAR(8) CHARACTER SET ascii;
  DECLARE found CURSOR FOR SELECT sku FROM products WHERE stock < below ORDER BY sku;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
  SET restocked = 0;
  OPEN found;
  each_product: LOOP
    FETCH found INTO low;
    IF done THEN
      LEAVE each_product;
    END IF;
    UPDATE products SET stock = below WHERE sku = low;
    SET restocked = restocked + 1;
  END LOOP;
  CLOSE found;
END//

CREATE TRIGGER orders_status AFTER UPDATE ON orders FOR EACH ROW
IF NEW.status <> OLD.status THEN
  INSERT INTO status_history (order_id, was, became) VALUES (NEW.id, OLD.status, NEW.status);
END IF//

CREATE TRIGGER products_stock BEFORE UPDATE ON products FOR EACH ROW SET NEW.stock = GREATEST(NEW.stock, 0)//

CREATE TRIGGER order_items_gone AFTER DELETE ON order_items FOR EACH ROW
BEGIN
  -- What was taken back can be sold again.
  UPDATE products SET stock = stock + OLD.quantity WHERE sku = OLD.sku;
END//

DELIMITER ;
