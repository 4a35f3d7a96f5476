package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** The shop as it is before anybody replicates it. */
final class ShopDatabase {

    static final String NAME = "shop";
    static final int CUSTOMERS = 400;
    static final int PRODUCTS = 150;
    static final int ORDERS = 1200;

    private static final int AUDITED = 900;
    private static final List<String> NAMES =
            List.of("Zoë", "Łukasz", "Ayşe", "李小龍", "Müller & Söhne", "O'Hara", "🐬 Sakila");

    private final MySqlServer server;
    private final Random random;

    ShopDatabase(MySqlServer server, Random random) {
        this.server = server;
        this.random = random;
    }

    /** Makes the tables, fills them with a few thousand rows, and then makes views, routines and triggers. */
    void create() throws SQLException {
        // 5.6 has no JSON.
        String tables = script("shop.sql");
        server.run(server.installation().isBefore57() ? tables.replace(" JSON ", " TEXT ") : tables);
        try (Connection connection = server.connection()) {
            connection.setCatalog(NAME);
            connection.setAutoCommit(false);
            customers(connection);
            products(connection);
            orders(connection);
            audit(connection);
            connection.commit();
        }
        server.run(script("shop-objects.sql"));
    }

    /** The product's number {@code index}. */
    static String sku(int index) {
        return "SKU%05d".formatted(index);
    }

    /** A name out of a few that are hard on character sets. */
    static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private void customers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO customers (email, name, born, profile, created_at) VALUES (?, ?, ?, ?,"
                        + " NOW(3) - INTERVAL ? MINUTE)")) {
            for (int i = 1; i <= CUSTOMERS; i++) {
                insert.setString(1, "customer" + i + "@example.com");
                insert.setString(2, name(random));
                insert.setString(3, i % 3 == 0 ? null : "%d-01-%02d".formatted(1940 + i % 70, 1 + i % 28));
                insert.setString(4, i % 5 == 0 ? null : profile(random));
                insert.setInt(5, random.nextInt(500_000));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A JSON document. */
    static String profile(Random random) {
        return "{\"newsletter\": %b, \"visits\": %d, \"score\": %.2f, \"tags\": [\"ü\", null]}"
                .formatted(random.nextBoolean(), random.nextInt(100), random.nextInt(1000) / 100.0);
    }

    private void products(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO products VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < PRODUCTS; i++) {
                byte[] picture = new byte[40];
                random.nextBytes(picture);
                insert.setString(1, sku(i));
                insert.setString(2, "Größe " + i + " – ½ Dutzend");
                insert.setString(3, "%d.%02d".formatted(random.nextInt(500), random.nextInt(100)));
                insert.setInt(4, 1000 + random.nextInt(1000));
                insert.setBytes(5, i % 4 == 0 ? null : picture);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void orders(Connection connection) throws SQLException {
        try (PreparedStatement order =
                        connection.prepareStatement("INSERT INTO orders (customer_id, status, placed_at, note)"
                                + " VALUES (?, ELT(?, 'new', 'paid', 'sent'), NOW(6) - INTERVAL ? MICROSECOND, ?)");
                PreparedStatement item =
                        connection.prepareStatement("INSERT INTO order_items VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= ORDERS; i++) {
                order.setInt(1, 1 + random.nextInt(CUSTOMERS));
                order.setInt(2, 1 + random.nextInt(3));
                order.setInt(3, random.nextInt(Integer.MAX_VALUE));
                order.setString(4, i % 7 == 0 ? "leave it with " + name(random) : null);
                order.addBatch();
                int first = random.nextInt(PRODUCTS);
                for (int line = 0; line <= i % 4; line++) {
                    item.setInt(1, i);
                    item.setInt(2, line);
                    item.setString(3, sku((first + line) % PRODUCTS));
                    item.setInt(4, 1 + random.nextInt(9));
                    item.setString(5, "%d.%02d".formatted(random.nextInt(500), random.nextInt(100)));
                    item.setDouble(6, random.nextDouble());
                    item.addBatch();
                }
            }
            order.executeBatch();
            item.executeBatch();
        }
    }

    private void audit(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit_log VALUES (?, ?, ?)")) {
            for (int i = 0; i < AUDITED; i++) {
                insert.setString(1, "2026-01-%02d 12:00:00".formatted(1 + random.nextInt(9)));
                insert.setString(2, i % 3 == 0 ? null : name(random));
                insert.setString(3, random.nextBoolean() ? "looked" : "bought");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String script(String name) {
        try (InputStream in = ShopDatabase.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name + " is not on the class path")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
