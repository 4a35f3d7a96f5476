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
    void a_rollback_of_a_prepared_xa_transaction_whose_rows_were_delivered() {
        assertThat(stop(
                        "XA START 'x'",
                        "INSERT INTO shop.t VALUES (1, 'a')",
                        "XA END 'x'",
                        "XA PREPARE 'x'",
                        "XA ROLLBACK 'x'"))
                .contains("the rows of this prepared transaction", "XA ROLLBACK");
    }

    @Test
    void a_row_that_is_wider_than_the_table_is_known_to_be() {
        assertThat(stop(
                        "SET sql_log_bin = 0",
                        "ALTER TABLE shop.t ADD COLUMN unknown INT",
                        "SET sql_log_bin = 1",
                        "INSERT INTO shop.t VALUES (1, 'a', 2)"))
                .contains("row in t, internal schema size 2, but row size 3");
    }

    @Test
    void a_row_that_is_narrower_than_the_table_is_known_to_be() {
        assertThat(stop(
                        "SET sql_log_bin = 0",
                        "ALTER TABLE shop.t DROP COLUMN v",
                        "SET sql_log_bin = 1",
                        "INSERT INTO shop.t VALUES (1)"))
                .contains("row in t, internal schema size 2, but row size 1");
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
