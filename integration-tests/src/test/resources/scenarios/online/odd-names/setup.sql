CREATE TABLE `odd name. x` (`a b` INT PRIMARY KEY, `select` VARCHAR(10), `c.d` INT);
INSERT INTO `odd name. x` VALUES (1, 'one', 1), (2, 'two', 2);
