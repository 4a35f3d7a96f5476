package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.source.record.MigrationMarks;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Migrations without the binlog: what they bring, how they end, and what comes after the end. */
class MigrationEndTest {

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @RegisterExtension
    static final TestMySql WITHOUT_BINLOG =
            new TestMySql("--skip-log-bin", "--gtid-mode=OFF", "--enforce-gtid-consistency=OFF");

    @TempDir
    Path directory;

    @BeforeEach
    void databases() {
        fill(MYSQL);
    }

    private static void fill(TestMySql mysql) {
        mysql.run(
                "DROP DATABASE IF EXISTS shop",
                "DROP DATABASE IF EXISTS store",
                "CREATE DATABASE shop",
                "CREATE DATABASE store",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v VARCHAR(20))",
                "CREATE TABLE shop.e (id INT PRIMARY KEY)",
                "CREATE TABLE store.u (id INT PRIMARY KEY)",
                "CREATE VIEW shop.w AS SELECT id FROM shop.t",
                "INSERT INTO shop.t VALUES (1, 'a'), (2, 'b')",
                "INSERT INTO store.u VALUES (7)");
    }

    @Test
    void schema_and_full_are_definitions_and_rows_and_an_end() {
        List<SourceRecord> records = migration(MYSQL, "schema,full", "shop", null);

        assertThat(shapes(records))
                .containsExactly(
                        "CREATE DATABASE", "CREATE TABLE", "CREATE TABLE", "r", "r", "CREATE VIEW", "END shop");
        assertThat(Seen.of(records.get(5)).snapshot()).isEqualTo("last");
        Struct end = (Struct) records.get(6).value();
        assertThat(records.get(6).topic()).isEqualTo("p.shop");
        assertThat(records.get(6).kafkaPartition()).isZero();
        assertThat(end.getArray("types")).isEqualTo(List.of("schema", "full"));
        assertThat(end.getInt64("tables")).isEqualTo(2);
        assertThat(end.getInt64("rows")).isEqualTo(2);
        assertThat(end.getString("file")).isEqualTo(Seen.of(records.get(0)).file());
        assertThat(end.getInt64("pos")).isEqualTo(Seen.of(records.get(0)).position());
        assertThat(end.getString("gtids"))
                .isEqualTo(MYSQL.one("SELECT @@GLOBAL.gtid_executed").replaceAll("\\s", ""));
    }

    @Test
    void schema_alone_has_no_rows() {
        assertThat(shapes(migration(MYSQL, "schema", "shop", null)))
                .containsExactly("CREATE DATABASE", "CREATE TABLE", "CREATE TABLE", "CREATE VIEW", "END shop");
    }

    @Test
    void full_alone_has_no_definitions() {
        assertThat(shapes(migration(MYSQL, "full", "shop", null))).containsExactly("r", "r", "END shop");
    }

    @Test
    void full_of_empty_tables_is_the_end_alone() {
        MYSQL.run("DELETE FROM store.u");

        assertThat(shapes(migration(MYSQL, "full", "store", null))).containsExactly("END store");
    }

    @Test
    void every_database_has_the_end_in_its_topic_and_the_last_one_has_it_in_the_offset() {
        List<SourceRecord> records = migration(MYSQL, "full", "shop,store", null);

        assertThat(shapes(records)).endsWith("END shop", "END store");
        assertThat(ended(records.get(records.size() - 2).sourceOffset())).isFalse();
        assertThat(ended(records.get(records.size() - 1).sourceOffset())).isTrue();
    }

    @Test
    void a_source_without_a_binlog_will_do_for_what_ends_by_itself() {
        fill(WITHOUT_BINLOG);
        Map<String, String> options = options(WITHOUT_BINLOG, "schema,full", "shop");
        assertThat(new MySqlSourceConnector().validate(options).configValues())
                .allSatisfy(value -> assertThat(value.errorMessages()).isEmpty());

        List<SourceRecord> records = migration(WITHOUT_BINLOG, "schema,full", "shop", null);

        assertThat(((Struct) records.get(records.size() - 1).value()).getString("file"))
                .isNull();
    }

    /** From the snapshot's last record on nothing is read again. */
    @Test
    void after_a_restart_right_before_the_end_only_the_end_comes() {
        for (String types : List.of("schema", "full", "schema,full")) {
            List<SourceRecord> whole = migration(MYSQL, types, "shop", null);
            SourceRecord last = whole.get(whole.size() - 2);
            MYSQL.run("INSERT INTO shop.t VALUES (3, 'late')", "DELETE FROM shop.t WHERE id = 3");

            List<SourceRecord> again = migration(MYSQL, types, "shop", last.sourceOffset());

            assertThat(shapes(again)).as(types).containsExactly("END shop");
            assertThat(withoutTime(again.get(0))).isEqualTo(withoutTime(whole.get(whole.size() - 1)));
        }
    }

    @Test
    void a_snapshot_that_was_cut_short_starts_over() {
        List<SourceRecord> whole = migration(MYSQL, "schema,full", "shop", null);

        assertThat(shapes(migration(MYSQL, "schema,full", "shop", whole.get(3).sourceOffset())))
                .isEqualTo(shapes(whole));
    }

    @Test
    void a_snapshot_of_rows_alone_that_was_cut_short_does_not_start_over() {
        Map<String, ?> offset = migration(MYSQL, "full", "shop", null).get(0).sourceOffset();

        assertThatThrownBy(() -> SourceUnderTest.task(options(MYSQL, "full", "shop"), offset))
                .isInstanceOf(ConnectException.class)
                .hasMessageContainingAll(
                        "rows alone was cut short", "Empty the tables on the target", "reset its offsets");
    }

    @Test
    void after_the_end_there_is_no_task_and_one_that_is_there_does_nothing() {
        List<SourceRecord> whole = migration(MYSQL, "schema,full", "shop", null);
        Map<String, ?> end = whole.get(whole.size() - 1).sourceOffset();

        assertThat(connector("schema,full", end).taskConfigs(1)).isEmpty();
        assertThat(connector("schema", end).taskConfigs(1)).isEmpty();
        assertThat(connector("schema,full", null).taskConfigs(1)).hasSize(1);
        try (SourceUnderTest source = SourceUnderTest.task(options(MYSQL, "schema,full", "shop"), end)) {
            source.pollOnce();
            assertThat(source.records()).isEmpty();
        }
    }

    @Test
    void the_connector_asks_for_its_tasks_again_when_the_offset_says_that_it_has_ended() throws InterruptedException {
        List<SourceRecord> whole = migration(MYSQL, "full", "shop", null);
        AtomicReference<@Nullable Map<String, ?>> stored = new AtomicReference<>();
        FakeConnectorContext context = new FakeConnectorContext(stored::get);
        MySqlSourceConnector connector = new MySqlSourceConnector();
        connector.initialize(context);
        connector.start(options(MYSQL, "full", "shop"));
        try {
            assertThat(connector.taskConfigs(1)).hasSize(1);

            stored.set(whole.get(whole.size() - 1).sourceOffset());

            assertThat(context.asked.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(connector.taskConfigs(1)).isEmpty();
        } finally {
            connector.stop();
        }
    }

    @Test
    void with_incremental_it_goes_on_from_its_snapshot() {
        for (String types : List.of("incremental", "schema,full,incremental")) {
            fill(MYSQL);
            Path history = directory.resolve(types);
            List<SourceRecord> whole = migration(history, "schema,full", "shop", null);
            MYSQL.run("ALTER TABLE shop.t ADD n INT", "INSERT INTO shop.t VALUES (3, 'c', 1)");
            Map<String, String> options = MYSQL.options(history, "shop");
            options.put("migration.types", types);

            try (SourceUnderTest source =
                    new SourceUnderTest(options, whole.get(whole.size() - 1).sourceOffset())) {
                List<SourceRecord> records =
                        source.readUntil(record -> Seen.of(record).what().startsWith("c"));

                assertThat(Seen.what(records)).containsExactly("DDL ALTER TABLE shop.t ADD n INT", "c id=3 v=c n=1");
                assertThat(records)
                        .allSatisfy(record -> assertThat(record.sourceOffset()).doesNotContainKey("migration_types"));
            }
        }
    }

    @Test
    void what_was_not_done_is_not_taken_for_done() {
        List<SourceRecord> whole = migration(MYSQL, "schema", "shop", null);
        Map<String, ?> end = whole.get(whole.size() - 1).sourceOffset();

        assertThatThrownBy(() -> connector("full", end))
                .isInstanceOf(ConnectException.class)
                .hasMessageContainingAll(
                        "has ended as migration.types=schema", "now is to do full", "reset its offsets");
        assertThatThrownBy(() -> SourceUnderTest.task(options(MYSQL, "full,incremental", "shop"), end))
                .hasMessageContaining("now is to do full,incremental");
        assertThatThrownBy(() -> connector("schema,full", Map.of("file", "binlog.000001", "pos", 4L)))
                .hasMessageContaining("reads the binlog already");
    }

    private static boolean ended(Map<String, ?> offset) {
        return Boolean.TRUE.equals(offset.get("migration_ended"));
    }

    private MySqlSourceConnector connector(String types, @Nullable Map<String, ?> offset) {
        MySqlSourceConnector connector = new MySqlSourceConnector();
        connector.initialize(new FakeConnectorContext(() -> offset));
        connector.start(options(MYSQL, types, "shop"));
        connector.stop();
        return connector;
    }

    private Map<String, String> options(TestMySql mysql, String types, String databases) {
        Map<String, String> options = mysql.options(directory.resolve("history"), databases);
        options.put("migration.types", types);
        return options;
    }

    private List<SourceRecord> migration(
            TestMySql mysql, String types, String databases, @Nullable Map<String, ?> offset) {
        return read(options(mysql, types, databases), offset);
    }

    private List<SourceRecord> migration(
            Path history, String types, String databases, @Nullable Map<String, ?> offset) {
        Map<String, String> options = MYSQL.options(history, databases);
        options.put("migration.types", types);
        return read(options, offset);
    }

    private static List<SourceRecord> read(Map<String, String> options, @Nullable Map<String, ?> offset) {
        try (SourceUnderTest source = new SourceUnderTest(options, offset)) {
            return List.copyOf(source.readUntil(record -> ended(record.sourceOffset())));
        }
    }

    private static Map<String, Object> withoutTime(SourceRecord end) {
        Map<String, Object> fields = new HashMap<>();
        Struct value = (Struct) end.value();
        value.schema().fields().forEach(field -> fields.put(field.name(), value.get(field)));
        fields.remove("ts_ms");
        return fields;
    }

    /** What each record is, in a word or two. */
    private static List<String> shapes(List<SourceRecord> records) {
        return records.stream().map(MigrationEndTest::shape).toList();
    }

    private static String shape(SourceRecord record) {
        if (record.valueSchema().name().equals(MigrationMarks.MIGRATION_END)) {
            return "END " + ((Struct) record.value()).getString("database");
        }
        String what = Seen.of(record).what().replaceAll("ALGORITHM=\\S+ DEFINER=\\S+ SQL SECURITY \\S+ ", "");
        return what.startsWith("DDL ")
                ? what.substring(4)
                        .replaceAll("^(\\w+ \\w+) .*", "$1")
                        .lines()
                        .findFirst()
                        .orElse("")
                : what.substring(0, 1);
    }
}
