package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a rule leaves out are not read by the snapshot, and are read by the stream. */
class SnapshotRulesOnServerTest {

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    private Map<String, String> options;

    @BeforeEach
    void database() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "CREATE TABLE shop.orders (id INT PRIMARY KEY, city VARCHAR(20), total FLOAT)",
                "CREATE TABLE shop._orders_gho LIKE shop.orders",
                "CREATE TABLE shop.`straße where` LIKE shop.orders",
                "INSERT INTO shop.orders VALUES (1, '杭州', 1), (2, 'Hangzhou', 2), (3, 'order by', 3), (4, NULL, 4)",
                "INSERT INTO shop._orders_gho SELECT * FROM shop.orders",
                "INSERT INTO shop.`straße where` SELECT * FROM shop.orders");
        options = MYSQL.options(directory.resolve("history"), "shop");
        options.put("rules", "orders,helpers,rest");
        options.put("rules.orders.match", "shop\\.orders");
        options.put("rules.orders.to", "shop.sales");
        options.put("rules.orders.where", "city IN ('杭州', 'order by', 'nowhere')");
        options.put("rules.helpers.match", "shop\\._.*");
        options.put("rules.helpers.where", "id = 1");
        options.put("rules.rest.match", "shop\\..*");
        options.put("rules.rest.where", "id = 1");
    }

    @Test
    void the_snapshot_has_the_rows_of_the_condition_and_the_stream_has_all() {
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(rows(snapshot(source), "orders"))
                    .containsExactly("r id=1 city=杭州 total=1.0", "r id=3 city=order by total=3.0");

            MYSQL.run("INSERT INTO shop.orders VALUES (5, 'Ulm', 5)");
            assertThat(Seen.what(
                            source.readUntil(record -> Seen.of(record).what().contains("id=5"))))
                    .last()
                    .isEqualTo("c id=5 city=Ulm total=5.0");
        }
    }

    @Test
    void a_table_that_is_read_in_chunks_has_the_rows_of_the_condition_too() {
        options.put("snapshot.max.threads", "3");
        MYSQL.run(
                "SET SESSION cte_max_recursion_depth = 100000",
                "INSERT INTO shop.orders WITH RECURSIVE n AS (SELECT 10 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
                        + " SELECT i, IF(i % 1000 = 0, 'order by', 'nobody'), 1 FROM n",
                "ANALYZE TABLE shop.orders");

        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(rows(snapshot(source), "orders")).hasSize(7);
        }
    }

    @Test
    void a_condition_the_server_may_decide_otherwise_is_left_to_the_sink() {
        options.put("rules.orders.where", "total = 2 AND id < 3");

        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(rows(snapshot(source), "orders")).hasSize(2);
        }
    }

    @Test
    void helper_tables_have_all_rows_for_they_go_under_the_rule_of_their_real_table() {
        options.put("online.ddl.shadow.rows", "keep");

        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(rows(snapshot(source), "_orders_gho")).hasSize(4);
        }
    }

    @Test
    void a_table_whose_name_debezium_would_take_for_sql_has_all_rows() {
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(rows(snapshot(source), "straße where")).hasSize(4);
        }
    }

    @Test
    void masked_values_are_no_ground_for_a_condition_on_the_server() {
        options.put("column.mask.with.3.chars", "shop.orders.city");

        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(rows(snapshot(source), "orders")).hasSize(4);
        }
    }

    private static List<SourceRecord> snapshot(SourceUnderTest source) {
        return source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
    }

    private static List<String> rows(List<SourceRecord> records, String table) {
        return records.stream()
                .map(Seen::of)
                .filter(seen -> seen.what().startsWith("r "))
                .filter(seen -> table.equals(seen.value().getStruct("source").getString("table")))
                .map(Seen::what)
                .sorted()
                .toList();
    }
}
