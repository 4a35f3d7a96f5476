CREATE DATABASE shop DEFAULT CHARACTER SET utf8mb4;
USE shop;

CREATE TABLE customers (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email VARCHAR(120) NOT NULL,
  name VARCHAR(80) NOT NULL,
  born DATE NULL,
  profile JSON NULL,
  created_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  UNIQUE KEY email (email)
);

CREATE TABLE products (
  sku CHAR(8) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  title VARCHAR(120) NOT NULL COMMENT 'as the shop''s window has it',
  price DECIMAL(10,2) NOT NULL,
  stock INT NOT NULL DEFAULT 0,
  picture BLOB NULL,
  UNIQUE KEY title (title)
);

CREATE TABLE orders (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id INT UNSIGNED NOT NULL,
  status ENUM('new','paid','sent') NOT NULL DEFAULT 'new',
  placed_at DATETIME(6) NOT NULL,
  note TEXT NULL,
  KEY placed (placed_at),
  CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (id)
);

CREATE TABLE order_items (
  order_id BIGINT UNSIGNED NOT NULL,
  line SMALLINT NOT NULL,
  sku CHAR(8) CHARACTER SET ascii NOT NULL,
  quantity INT NOT NULL,
  price DECIMAL(10,2) NOT NULL,
  weight DOUBLE NULL,
  PRIMARY KEY (order_id, line),
  UNIQUE KEY one_line_a_product (order_id, sku),
  CONSTRAINT items_order FOREIGN KEY (order_id) REFERENCES orders (id),
  CONSTRAINT items_product FOREIGN KEY (sku) REFERENCES products (sku)
);

-- No key, and rows that occur several times.
CREATE TABLE audit_log (
  at DATETIME NOT NULL,
  who VARCHAR(40) NULL,
  what VARCHAR(80) NOT NULL
);

-- Each needs the other.
CREATE TABLE stores (
  id INT NOT NULL PRIMARY KEY,
  city VARCHAR(60) NOT NULL,
  manager_id INT NULL
);

CREATE TABLE staff (
  id INT NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  store_id INT NOT NULL,
  CONSTRAINT staff_store FOREIGN KEY (store_id) REFERENCES stores (id)
);

ALTER TABLE stores ADD CONSTRAINT stores_manager FOREIGN KEY (manager_id) REFERENCES staff (id);

CREATE TABLE status_history (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT UNSIGNED NOT NULL,
  was VARCHAR(10) NOT NULL,
  became VARCHAR(10) NOT NULL,
  KEY order_id (order_id)
);

INSERT INTO stores VALUES (1, 'Zürich', NULL), (2, 'Łódź', NULL);
INSERT INTO staff VALUES (10, 'Ayşe', 1), (11, 'Zoë', 1), (20, '李小龍', 2);
UPDATE stores SET manager_id = id * 10;
