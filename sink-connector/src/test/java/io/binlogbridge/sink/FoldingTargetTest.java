package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A target with lower_case_table_names=1: names of databases and tables that differ in case alone are one there. */
class FoldingTargetTest {

    private static MySqlServer folding;

    @BeforeAll
    static void start() throws IOException {
        folding = MySqlServer.start(
                MySqlInstallation.locate(),
                Files.createTempDirectory("binlog-bridge-sink-test-folding"),
                "--lower-case-table-names=1");
    }

    @AfterAll
    static void stop() {
        if (folding != null) {
            folding.close();
        }
    }

    private static SinkRun run() {
        return new SinkRun()
                .with("connection.url", folding.jdbcUrl())
                .with("connection.user", folding.user())
                .with("connection.password", folding.password());
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = folding.connection()) {
            return TargetServer.rows(connection, query);
        }
    }

    private static SourceTable orders(SinkRun run, String table) {
        return run.table(table, "Id", INT64_SCHEMA, "Note", OPTIONAL_STRING_SCHEMA);
    }

    @Test
    void twoTablesThatDifferInCaseAloneStopTheTaskInsteadOfMixing() throws SQLException {
        try (SinkRun run = run()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE `A` (Id BIGINT PRIMARY KEY, Note TEXT)");
            run.topic.read(orders(run, "A"), 1L, "of A");
            run.topic.snapshotDdl("CREATE TABLE `a` (Id BIGINT PRIMARY KEY, Note TEXT)");
            run.topic.read(orders(run, "a"), 1L, "of a");

            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Tables " + run.name + ".A and " + run.name + ".a of the source both end in"
                            + " table " + run.name + ".a on the target");
            assertThat(rows("SELECT * FROM " + run.name + ".a")).containsExactly("1|of A");
        }
    }

    @Test
    void theirRowsAloneStopItToo() throws SQLException {
        try (SinkRun run = run()) {
            folding.run("CREATE DATABASE " + run.name + "; CREATE TABLE " + run.name
                    + ".a (Id BIGINT PRIMARY KEY, Note TEXT)");
            run.topic.insert(orders(run, "A"), 1L, "of A").insert(orders(run, "a"), 1L, "of a");

            assertThatThrownBy(run::deliver).hasMessageContaining("both end in table " + run.name + ".a");
            assertThat(rows("SELECT Note FROM " + run.name + ".a")).doesNotContain("of a");
        }
    }

    @Test
    void rowsAndStatementsOnNamesWithCapitalsAreApplied() throws SQLException {
        try (SinkRun run = run()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE `Orders` (Id BIGINT PRIMARY KEY, Note TEXT)");
            run.topic.read(orders(run, "Orders"), 1L, "a");
            run.topic.snapshotDdl("CREATE TABLE `Bare` (Id BIGINT, Note TEXT)").read(orders(run, "Bare"), 1L, "b");
            run.topic
                    .ddl("CREATE VIEW `Open` AS SELECT Id FROM Orders")
                    .ddl("CREATE TABLE Items (Id BIGINT PRIMARY KEY, FOREIGN KEY (Id) REFERENCES Orders (Id))")
                    .ddl("ALTER TABLE Orders ADD COLUMN Extra INT DEFAULT 7")
                    .ddl("CREATE TRIGGER Bare_ai AFTER INSERT ON Bare FOR EACH ROW SET @x = 1")
                    .insert(orders(run, "Orders"), 2L, "c")
                    .delete(orders(run, "Bare"), 1L, "b")
                    .ddl("RENAME TABLE Bare TO Renamed")
                    .insert(orders(run, "Renamed"), 3L, "d")
                    .ddl("DROP VIEW `Open`")
                    .ddl("DROP TABLE Items")
                    .update(orders(run, "Orders"), new Object[] {1L, "a"}, new Object[] {1L, "A"});
            StatementCrashTest.deliverWithCrashes(run);

            assertThat(rows("SHOW TABLES FROM " + run.name)).containsExactly("orders", "renamed");
            assertThat(rows("SELECT * FROM " + run.name + ".orders ORDER BY 1")).containsExactly("1|A|7", "2|c|7");
            assertThat(rows("SELECT * FROM " + run.name + ".renamed")).containsExactly("3|d");
            assertThat(rows("SELECT source_table, target_table FROM control_" + run.name
                            + ".migrated_table ORDER BY 1"))
                    .containsExactly("Orders|orders", "Renamed|renamed");
        }
    }

    @Test
    void aTableWhoseNewNameDiffersInCaseAloneStaysWhereItIs() throws SQLException {
        try (SinkRun run = run()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE `Orders` (Id BIGINT PRIMARY KEY, Note TEXT)");
            run.topic
                    .read(orders(run, "Orders"), 1L, "a")
                    .ddl("RENAME TABLE Orders TO orders")
                    .insert(orders(run, "orders"), 2L, "b")
                    .ddl("ALTER TABLE orders RENAME TO ORDERS")
                    .insert(orders(run, "ORDERS"), 3L, "c");
            StatementCrashTest.deliverWithCrashes(run);

            assertThat(rows("SELECT * FROM " + run.name + ".orders ORDER BY 1")).containsExactly("1|a", "2|b", "3|c");
            assertThat(rows("SELECT source_table, target_table FROM control_" + run.name + ".migrated_table"))
                    .containsExactly("ORDERS|orders");
        }
    }

    @Test
    void rulesWithCapitalsLeadToWhatTheServerMakesOfThem() throws SQLException {
        try (SinkRun run = run().with("rules", "all")) {
            run.with("rules.all.match", run.name + "\\.(.*)").with("rules.all.to", run.name + ".Copy_$1");
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE `Orders` (Id BIGINT PRIMARY KEY, Note TEXT)");
            run.topic.read(orders(run, "Orders"), 1L, "a").insert(orders(run, "Orders"), 2L, "b");
            run.deliver();
            assertThat(rows("SELECT Note FROM " + run.name + ".copy_orders ORDER BY Id"))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void validateSaysThatNamesCannotBeInUpperCase() {
        try (SinkRun run = run()) {
            Map<String, String> options = run.with("names.case", "upper").options;
            List<ConfigValue> wrong = new MySqlSinkConnector()
                    .validate(options).configValues().stream()
                            .filter(value -> !value.errorMessages().isEmpty())
                            .toList();
            assertThat(wrong).singleElement().satisfies(value -> {
                assertThat(value.name()).isEqualTo("names.case");
                assertThat(value.errorMessages().get(0)).contains("lower_case_table_names=1");
            });
        }
    }
}
