package io.binlogbridge.stack.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** What happens in a shop, one transaction a call. */
final class ShopCustomers {

    private final Connection connection;
    private final Random random;
    private String audit = "audit_log";
    private boolean points;
    private boolean shipments;

    /** Works on this connection, with autocommit off and the shop as its database. */
    ShopCustomers(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    /** One transaction of any kind. */
    void act() throws SQLException {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> order();
            case 4, 5 -> change();
            case 6 -> cancel();
            case 7 -> audit();
            case 8 -> run("UPDATE products SET price = price * 1.01, stock = stock + 5 WHERE sku = ?", sku());
            default -> ship();
        }
        connection.commit();
    }

    /** Adds a column, and uses it from now on. */
    void addColumn() throws SQLException {
        run("ALTER TABLE customers ADD COLUMN points INT NOT NULL DEFAULT 10 AFTER email, ADD KEY points (points)");
        points = true;
    }

    /** Gives the table without a key another name, under which a new view reads it. */
    void renameTable() throws SQLException {
        run("RENAME TABLE audit_log TO activity");
        run("CREATE VIEW last_activity AS SELECT at, what FROM activity WHERE at > '2026-01-05'");
        audit = "activity";
    }

    /** Makes a table that was not there at the start, with a trigger. */
    void addTable() throws SQLException {
        run("CREATE TABLE shipments (id BIGINT AUTO_INCREMENT PRIMARY KEY, order_id BIGINT UNSIGNED NOT NULL,"
                + " sent_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6), carrier VARCHAR(30),"
                + " FOREIGN KEY (order_id) REFERENCES orders (id))");
        run("CREATE TRIGGER shipments_carrier BEFORE INSERT ON shipments FOR EACH ROW"
                + " SET NEW.carrier = TRIM(IFNULL(NEW.carrier, 'post'))");
        shipments = true;
    }

    private void order() throws SQLException {
        long order = inserted(
                "INSERT INTO orders (customer_id, placed_at, note) VALUES (?, NOW(6), ?)",
                1 + random.nextInt(ShopDatabase.CUSTOMERS),
                "for " + ShopDatabase.name(random));
        int first = random.nextInt(ShopDatabase.PRODUCTS);
        for (int line = 0; line <= random.nextInt(4); line++) {
            String sku = ShopDatabase.sku((first + line) % ShopDatabase.PRODUCTS);
            run(
                    "INSERT INTO order_items SELECT ?, ?, sku, 2, price, RAND() FROM products WHERE sku = ?",
                    order,
                    line,
                    sku);
            run("UPDATE products SET stock = stock - 2 WHERE sku = ?", sku);
        }
        run("INSERT INTO " + audit + " VALUES (NOW(), NULL, 'ordered'), (NOW(), NULL, 'ordered')");
    }

    private void change() throws SQLException {
        int customer = 1 + random.nextInt(ShopDatabase.CUSTOMERS);
        run(
                "UPDATE customers SET name = ?, profile = ? WHERE id = ?",
                ShopDatabase.name(random),
                ShopDatabase.profile(random),
                customer);
        run("UPDATE orders SET status = 'paid' WHERE customer_id = ? AND status = 'new'", customer);
        if (points) {
            run("UPDATE customers SET points = points + 1 WHERE id > ? LIMIT 3", customer);
        }
    }

    private void cancel() throws SQLException {
        int order = 1 + random.nextInt(ShopDatabase.ORDERS);
        if (shipments) {
            run("DELETE FROM shipments WHERE order_id = ?", order);
        }
        run("DELETE FROM order_items WHERE order_id = ?", order);
        run("DELETE FROM orders WHERE id = ?", order);
    }

    private void audit() throws SQLException {
        run("UPDATE " + audit + " SET what = 'bought' WHERE what = 'looked' LIMIT 2");
        run("DELETE FROM " + audit + " WHERE what = ? LIMIT 1", random.nextBoolean() ? "bought" : "ordered");
    }

    private void ship() throws SQLException {
        if (shipments) {
            run(
                    "INSERT INTO shipments (order_id, carrier) SELECT id, ? FROM orders WHERE status <> 'sent' LIMIT 2",
                    ShopDatabase.name(random));
        }
        run("UPDATE orders SET status = 'sent' WHERE status = 'paid' LIMIT 2");
    }

    private String sku() {
        return ShopDatabase.sku(random.nextInt(ShopDatabase.PRODUCTS));
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    private long inserted(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, parameters);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
