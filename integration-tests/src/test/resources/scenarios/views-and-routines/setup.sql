CREATE TABLE ${db}.orders (id INT PRIMARY KEY, customer INT NOT NULL, amount DECIMAL(10,2) NOT NULL);
INSERT INTO ${db}.orders VALUES (1, 1, 10.00), (2, 1, 20.50), (3, 2, 5.25);
-- The names are in an order in which they cannot be created.
CREATE VIEW ${db}.z_base AS SELECT customer, SUM(amount) AS total FROM ${db}.orders GROUP BY customer;
CREATE VIEW ${db}.m_middle AS SELECT * FROM ${db}.z_base WHERE total > 6;
CREATE VIEW ${db}.a_top AS SELECT COUNT(*) AS n FROM ${db}.m_middle;
CREATE FUNCTION ${db}.total_of(c INT) RETURNS DECIMAL(12,2) READS SQL DATA RETURN (SELECT total FROM ${db}.z_base WHERE customer = c);
CREATE VIEW ${db}.b_with_function AS SELECT customer, ${db}.total_of(customer) AS total FROM ${db}.orders;
DELIMITER //
CREATE PROCEDURE ${db}.fill(IN n INT) COMMENT 'Several statements; with "quotes"' BEGIN DECLARE i INT DEFAULT 0; WHILE i < n DO SET i = i + 1; INSERT INTO ${db}.orders VALUES (100 + i, 9, i); END WHILE; END//
DELIMITER ;
CREATE EVENT ${db}.never ON SCHEDULE EVERY 1 YEAR STARTS '2040-01-01 00:00:00' DO DELETE FROM ${db}.orders;
