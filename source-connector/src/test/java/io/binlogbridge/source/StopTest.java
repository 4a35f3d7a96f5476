package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be carried stops the task with a sentence that says what it is and where. */
class StopTest {

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void database() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v VARCHAR(20))");
    }

    @Test
    void rows_that_a_session_changes_by_statement() {
        assertThat(stop("SET binlog_format = 'STATEMENT'", "INSERT INTO shop.t VALUES (1, 'a')"))
                .contains("Stopped at binlog position ", "binlog_format=ROW", "INSERT INTO shop.t VALUES (1, 'a')");
    }

    @Test
    void a_row_that_is_wider_than_the_table_is_known_to_be() {
        assertThat(stop(
                        "SET sql_log_bin = 0",
                        "ALTER TABLE shop.t ADD COLUMN unknown INT",
                        "SET sql_log_bin = 1",
                        "INSERT INTO shop.t VALUES (1, 'a', 2)"))
                .contains("table shop.t has 3 columns in the binlog and 2 as the connector knows it", "new snapshot");
    }

    @Test
    void a_row_that_is_narrower_than_the_table_is_known_to_be() {
        assertThat(stop(
                        "SET sql_log_bin = 0",
                        "ALTER TABLE shop.t DROP COLUMN v",
                        "SET sql_log_bin = 1",
                        "INSERT INTO shop.t VALUES (1)"))
                .contains("table shop.t has 1 columns in the binlog and 2 as the connector knows it");
    }

    @Test
    void a_column_that_has_another_name_where_the_binlog_has_the_names() {
        assertThat(stop(
                        "SET sql_log_bin = 0",
                        "ALTER TABLE shop.t RENAME COLUMN v TO w",
                        "SET sql_log_bin = 1",
                        "SET GLOBAL binlog_row_metadata = 'FULL'",
                        "INSERT INTO shop.t VALUES (1, 'a')",
                        "SET GLOBAL binlog_row_metadata = DEFAULT"))
                .contains("table shop.t has the columns [id, w] in the binlog and [id, v] as the connector knows it");
    }

    /** What RDS for MySQL does with implicit_primary_key=ON, made here by hand. */
    @Test
    void a_hidden_row_id_of_a_managed_service_is_passed_over() {
        String end = "CREATE TABLE shop.the_end (id INT)";
        MYSQL.run("CREATE TABLE shop.keyless (a INT, b VARCHAR(10))");
        try (SourceUnderTest source = new SourceUnderTest(MYSQL.options(directory.resolve("history"), "shop"), null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run(
                    "SET sql_log_bin = 0",
                    "ALTER TABLE shop.keyless ADD COLUMN `__#alibaba_rds_row_id#__` BIGINT",
                    "SET sql_log_bin = 1",
                    "SET GLOBAL binlog_row_metadata = 'FULL'",
                    "INSERT INTO shop.keyless VALUES (1, 'a', 7)",
                    "UPDATE shop.keyless SET b = 'b'",
                    "DELETE FROM shop.keyless",
                    "SET GLOBAL binlog_row_metadata = DEFAULT",
                    end);
            assertThat(Seen.what(source.readUntil(record -> Seen.isStatement(record, end))))
                    .contains("c a=1 b=a", "u a=1 b=b", "d a=1 b=b");
        }
    }

    private String stop(String... statements) {
        try (SourceUnderTest source = new SourceUnderTest(MYSQL.options(directory.resolve("history"), "shop"), null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run(statements);
            Throwable thrown = catchThrowable(() -> source.readUntil(record -> false));
            return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                    .map(Throwable::getMessage)
                    .collect(Collectors.joining("\n"));
        }
    }
}
