CREATE TABLE ${db}.accounts (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(60) NOT NULL UNIQUE, balance DECIMAL(12,2));
INSERT INTO ${db}.accounts VALUES (1, 'ada@example.com', 10), (2, 'lin@example.com', 20);
