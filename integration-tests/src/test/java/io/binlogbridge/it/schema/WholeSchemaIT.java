package io.binlogbridge.it.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The quickstart's shop, whole: it is migrated, its triggers do nothing twice, and after the cut-over it works on the target. */
@ExtendWith(LiveStack.Provider.class)
class WholeSchemaIT {

    private static final String ROWS =
            """
            INSERT INTO whole.customers (id, email, name) VALUES (1, 'a@example.com', 'Zoë'), (2, 'b@example.com', 'O''Hara');
            INSERT INTO whole.products VALUES ('SKU1', 'Größe', 2.50, 10, NULL), ('SKU2', '½', 4.00, 3, NULL);
            INSERT INTO whole.orders (id, customer_id, placed_at) VALUES (1, 1, NOW(6)), (2, 2, NOW(6));
            INSERT INTO whole.order_items VALUES (1, 1, 'SKU1', 2, 2.50, NULL), (2, 1, 'SKU2', 1, 4.00, 0.5);
            """;

    private static final String LIVE =
            """
            UPDATE whole.orders SET status = 'paid';
            UPDATE whole.products SET stock = -5 WHERE sku = 'SKU2';
            DELETE FROM whole.order_items WHERE order_id = 2;
            CREATE VIEW whole.late AS SELECT * FROM whole.best_customers WHERE spent > 1;
            CREATE TRIGGER whole.late_trigger BEFORE INSERT ON whole.stores FOR EACH ROW SET NEW.city = UPPER(NEW.city);
            INSERT INTO whole.stores VALUES (3, 'Oslo', NULL);
            """;

    @Test
    void itIsMigratedAndWorksAfterTheCutOver(LiveStack stack) throws SQLException {
        try (Pair pair = new Pair(stack, "whole").createDatabase()) {
            stack.source().run(script("shop.sql"));
            stack.source().run(ROWS);
            stack.source().run(script("shop-objects.sql"));
            pair.start().catchUp();
            stack.source().run(LIVE);
            pair.awaitEqual(Names.SAME);
            MySqlAccess target = stack.target();
            assertThat(ask(target, "SELECT was, became FROM whole.status_history"))
                    .containsExactly("new paid", "new paid");
            assertThat(ask(target, "SELECT city FROM whole.stores WHERE id = 3"))
                    .containsExactly("OSLO");
            cutOver(pair, target);
            itWorks(target);
        }
    }

    private static void cutOver(Pair pair, MySqlAccess target) {
        pair.withSink("triggers", "unguarded").startSink();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(ask(
                        target,
                        "SELECT COUNT(*), SUM(action_statement LIKE '%binlog_bridge%') FROM information_schema.triggers"
                                + " WHERE trigger_schema = 'whole'"))
                .containsExactly("4 0"));
    }

    /** Views select, procedures call, functions compute, triggers fire once. */
    private static void itWorks(MySqlAccess target) throws SQLException {
        assertThat(ask(target, "SELECT * FROM whole.best_customers ORDER BY id"))
                .containsExactly("1 Zoë 5.00", "2 O'Hara 0.00");
        assertThat(ask(target, "SELECT id FROM whole.late")).containsExactly("1");
        assertThat(ask(target, "SELECT * FROM whole.managers ORDER BY 1 LIMIT 2"))
                .containsExactly("Łódź 李小龍", "OSLO null");
        target.run(
                "CALL whole.restock(7, @n); UPDATE whole.orders SET status = 'sent' WHERE id = 1;"
                        + " UPDATE whole.products SET stock = -1 WHERE sku = 'SKU1'; INSERT INTO whole.stores VALUES (4, 'Rome', NULL);");
        assertThat(ask(target, "SELECT stock FROM whole.products ORDER BY sku")).containsExactly("0", "7");
        assertThat(ask(target, "SELECT was, became FROM whole.status_history WHERE order_id = 1 ORDER BY id"))
                .containsExactly("new paid", "paid sent");
        assertThat(ask(target, "SELECT city FROM whole.stores WHERE id = 4")).containsExactly("ROME");
    }

    private static List<String> ask(MySqlAccess server, String question) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(rows.getString(column));
                }
                answers.add(String.join(" ", values));
            }
            return answers;
        }
    }

    private static String script(String name) {
        String path = "/io/binlogbridge/stack/quickstart/" + name;
        try (InputStream in = Objects.requireNonNull(WholeSchemaIT.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("CREATE DATABASE shop [^;]*;", "")
                    .replace("USE shop;", "USE whole;");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
