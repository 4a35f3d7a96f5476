CREATE TABLE ${db}.stock (id INT PRIMARY KEY, amount INT NOT NULL);
CREATE TABLE ${db}.log (id INT AUTO_INCREMENT PRIMARY KEY, what VARCHAR(100) NOT NULL);
INSERT INTO ${db}.stock VALUES (1, 10), (2, 20);
CREATE TRIGGER ${db}.stock_after AFTER UPDATE ON ${db}.stock FOR EACH ROW INSERT INTO log (what) VALUES (CONCAT(OLD.amount, ' -> ', NEW.amount));
DELIMITER //
CREATE TRIGGER ${db}.stock_after_too AFTER UPDATE ON ${db}.stock FOR EACH ROW FOLLOWS stock_after BEGIN INSERT INTO log (what) VALUES ('and more'); END//
DELIMITER ;
UPDATE ${db}.stock SET amount = 11 WHERE id = 1;
