USE ${db};
INSERT INTO Orders VALUES (2, 'b');
ALTER TABLE Orders ADD COLUMN Amount INT, ADD KEY ByCustomer (Customer);
UPDATE Orders SET Amount = Id;
CREATE TABLE Items (Id INT PRIMARY KEY, OrderId INT, FOREIGN KEY (OrderId) REFERENCES Orders (Id));
INSERT INTO Items VALUES (1, 2);
