package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** sink-rename.json as it stands: shop goes to store, and its orders under another name. */
@ExtendWith(LiveStack.Provider.class)
class RenameIT {

    private static final Names NAMES = Names.parse("shop=store\nshop.orders=store.sales_orders");

    @AfterEach
    void shopIsGone(LiveStack stack) {
        stack.source().run("DROP DATABASE IF EXISTS shop");
        stack.target().run("DROP DATABASE IF EXISTS store");
    }

    @Test
    void shopIsWrittenToStore(LiveStack stack) throws Exception {
        try (Pair pair = new Pair(stack, "shop", "source-json.json", "sink-rename.json").mappedTo("store")) {
            pair.createDatabase();
            stack.source()
                    .run(
                            """
                    USE shop;
                    CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR(50));
                    CREATE TABLE orders (id INT PRIMARY KEY, customer INT, FOREIGN KEY (customer) REFERENCES customers (id));
                    INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob');
                    INSERT INTO orders VALUES (10, 1), (11, 2);
                    """);
            pair.start().catchUp();
            stack.source()
                    .run(
                            """
                    USE shop;
                    ALTER TABLE orders ADD COLUMN total DECIMAL(10, 2) NOT NULL DEFAULT 0;
                    UPDATE orders SET total = 12.5 WHERE id = 10;
                    CREATE TABLE returns (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES orders (id));
                    INSERT INTO returns VALUES (11);
                    """);
            pair.awaitEqual(NAMES);
            try (var target = stack.target().connection();
                    var statement = target.createStatement();
                    var rows = statement.executeQuery("SELECT COUNT(*) FROM store.sales_orders WHERE total = 12.5")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }
}
