CREATE TABLE orders_of_all_customers_in_all_countries_since_the_very_first1 (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20), n INT);
INSERT INTO orders_of_all_customers_in_all_countries_since_the_very_first1 VALUES (1, 'a', 10), (2, 'b', 20), (3, 'c', 30);
