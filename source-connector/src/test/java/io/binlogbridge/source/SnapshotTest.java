package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void databases() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "DROP DATABASE IF EXISTS bare",
                "DROP DATABASE IF EXISTS other",
                "CREATE DATABASE shop",
                "CREATE DATABASE bare",
                "CREATE DATABASE other",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v VARCHAR(20))",
                "CREATE TABLE shop.empty_one (id INT PRIMARY KEY, at TIMESTAMP NOT NULL DEFAULT '2020-01-01 00:00:00')",
                "CREATE TABLE other.t (id INT PRIMARY KEY)",
                "INSERT INTO shop.t VALUES (1, 'a'), (2, 'b')");
    }

    @Test
    void a_database_is_its_create_database_then_its_tables_then_its_rows() {
        List<SourceRecord> records = snapshot("shop");

        assertThat(records).extracting(SourceRecord::topic).containsOnly("p.shop");
        assertThat(records).extracting(SourceRecord::kafkaPartition).containsOnly(0);
        assertThat(Seen.what(records))
                .satisfiesExactly(
                        database -> assertThat(database).startsWith("DDL CREATE DATABASE `shop`"),
                        empty -> assertThat(empty).startsWith("DDL CREATE TABLE `empty_one` ("),
                        table -> assertThat(table).startsWith("DDL CREATE TABLE `t` ("),
                        first -> assertThat(first).isEqualTo("r id=1 v=a"),
                        second -> assertThat(second).isEqualTo("r id=2 v=b"));
    }

    @Test
    void an_empty_database_is_its_create_database() {
        List<SourceRecord> records = snapshot("bare");

        assertThat(Seen.what(records)).singleElement().asString().startsWith("DDL CREATE DATABASE `bare`");
        assertThat(Seen.of(records.get(0)).snapshot()).isEqualTo("last");
    }

    @Test
    void only_what_is_captured_is_there() {
        assertThat(snapshot("shop,bare")).extracting(SourceRecord::topic).containsOnly("p.shop", "p.bare");
    }

    @Test
    void definitions_are_marked_as_part_of_the_snapshot_and_carry_the_session_they_mean() {
        Seen table = Seen.of(snapshot("shop").get(1));

        assertThat(table.snapshot()).isEqualTo("true");
        assertThat(table.value().getString("database")).isEqualTo("shop");
        assertThat(table.session().getString("time_zone")).isEqualTo("+00:00");
        assertThat(table.session().getString("sql_mode")).isEqualTo("NO_ENGINE_SUBSTITUTION");
        assertThat(table.session().getString("foreign_key_checks")).isEqualTo("0");
        assertThat(table.what()).contains("DEFAULT '2020-01-01 00:00:00'");
    }

    @Test
    void a_create_table_has_the_columns_and_the_key_of_the_table() {
        Struct definition = Seen.of(snapshot("shop").get(2))
                .value()
                .<Struct>getArray("columns")
                .get(0);

        assertThat(definition.getString("database")).isEqualTo("shop");
        assertThat(definition.getString("table")).isEqualTo("t");
        assertThat(definition.<String>getArray("key")).containsExactly("id");
        assertThat(definition.<Struct>getArray("columns"))
                .extracting(column -> column.getString("name") + " " + column.getString("type"))
                .containsExactly("id INT", "v VARCHAR");
    }

    @Test
    void the_text_does_not_depend_on_the_servers_sql_mode() {
        MYSQL.run("SET GLOBAL sql_mode = 'ANSI_QUOTES'");
        try {
            assertThat(Seen.what(snapshot("shop")).get(2)).startsWith("DDL CREATE TABLE `t` (");
        } finally {
            MYSQL.run("SET GLOBAL sql_mode = DEFAULT");
        }
    }

    @Test
    void a_table_whose_definition_debezium_cannot_parse_is_captured_all_the_same() {
        MYSQL.run(
                "CREATE TABLE bare.j (id INT PRIMARY KEY, j JSON,"
                        + " n INT GENERATED ALWAYS AS (json_value(j, '$.a' RETURNING SIGNED)))",
                "INSERT INTO bare.j (id, j) VALUES (1, '{\"a\": 7}')");

        assertThat(Seen.what(snapshot("bare"))).last().isEqualTo("r id=1 j={\"a\": 7} n=7");
    }

    @Test
    void a_snapshot_that_was_cut_short_starts_over_with_its_create_database() {
        List<SourceRecord> cutShort = snapshot("shop").subList(0, 4);

        try (SourceUnderTest again = new SourceUnderTest(
                MYSQL.options(directory.resolve("history"), "shop"),
                cutShort.get(3).sourceOffset())) {
            List<SourceRecord> records =
                    again.readUntil(record -> "last".equals(Seen.of(record).snapshot()));

            assertThat(Seen.what(records)).hasSize(5).first().asString().startsWith("DDL CREATE DATABASE `shop`");
        }
    }

    private List<SourceRecord> snapshot(String databases) {
        try (SourceUnderTest source =
                new SourceUnderTest(MYSQL.options(directory.resolve("history"), databases), null)) {
            return source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
        }
    }
}
