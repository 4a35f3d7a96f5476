package io.binlogbridge.it.config;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every bad input of the source comes through a real worker as a message at its option. */
@ExtendWith(LiveStack.Provider.class)
class SourceValidationIT {

    private static final String DATABASE = "source_validation";
    private static final String SECRET = "s3cret-Word";

    @BeforeAll
    static void databaseAndUser(LiveStack stack) {
        stack.source()
                .run(
                        """
                CREATE DATABASE source_validation;
                CREATE USER validation_reader IDENTIFIED BY 's3cret-Word';
                GRANT SHOW DATABASES ON *.* TO validation_reader;
                """);
    }

    @AfterAll
    static void userIsGone(LiveStack stack) {
        stack.source().run("DROP USER validation_reader; DROP DATABASE source_validation");
    }

    @Test
    void aGoodConfigurationHasNoErrors(LiveStack stack) {
        new Refusal(stack.rest(), config(stack)).assertNone();
    }

    @Test
    void aPortThatNobodyListensOn(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "database.port", "1"))
                .assertAt("database.hostname", "No MySQL server answers at 127.0.0.1:1")
                .assertAt("database.port", "No MySQL server answers at 127.0.0.1:1")
                .assertSecret(stack.source().password());
    }

    @Test
    void aHostThatDoesNotExist(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "database.hostname", "no-such-host.invalid"))
                .assertAt("database.hostname", "No MySQL server answers at no-such-host.invalid:");
    }

    @Test
    void aWrongPassword(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "database.password", SECRET))
                .assertAt("database.user", "refuses user 'root' with this password")
                .assertAt("database.password", "refuses user 'root' with this password")
                .assertSecret(SECRET);
    }

    @Test
    void aServerWithoutABinaryLog(LiveStack stack) {
        try (MySqlServer server = MySqlServer.start(
                stack.source().installation(),
                stack.folder().resolve("without-binlog"),
                "--skip-log-bin",
                "--gtid-mode=OFF",
                "--enforce-gtid-consistency=OFF")) {
            server.run("CREATE DATABASE " + DATABASE);
            Map<String, String> config = with(stack, "database.port", String.valueOf(server.port()));
            config.put("database.password", server.password());

            new Refusal(stack.rest(), config)
                    .assertAt(
                            "database.hostname",
                            "The server writes no binary log (log_bin=OFF). Start it with log_bin");
        }
    }

    @Test
    void aBinaryLogOfStatements(LiveStack stack) {
        assertRefusedUnder(
                stack, "binlog_format", "STATEMENT", "binlog_format=STATEMENT", "SET PERSIST binlog_format=ROW");
    }

    @Test
    void rowImagesThatLeaveColumnsOut(LiveStack stack) {
        assertRefusedUnder(
                stack, "binlog_row_image", "MINIMAL", "binlog_row_image=MINIMAL", "SET PERSIST binlog_row_image=FULL");
    }

    @Test
    void partialUpdatesOfJson(LiveStack stack) {
        assertRefusedUnder(
                stack,
                "binlog_row_value_options",
                "PARTIAL_JSON",
                "PARTIAL_JSON",
                "SET PERSIST binlog_row_value_options=''");
    }

    @Test
    void missingPrivilegesWithTheGrantsToRun(LiveStack stack) {
        Map<String, String> config = with(stack, "database.user", "validation_reader");
        config.put("database.password", SECRET);

        new Refusal(stack.rest(), config)
                .assertAt(
                        "database.user",
                        "GRANT REPLICATION SLAVE, REPLICATION CLIENT, RELOAD ON *.* TO 'validation_reader'@'%';")
                .assertAt("database.user", "GRANT SELECT ON `source_validation`.* TO 'validation_reader'@'%';")
                .assertSecret(SECRET);
    }

    @Test
    void aDatabaseThatDoesNotExist(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "database.include.list", DATABASE + ",shops"))
                .assertAt("database.include.list", "There is no database shops on the server");
    }

    @Test
    void aSchemaHistoryWithoutBrokers(LiveStack stack) {
        Map<String, String> config = config(stack);
        config.remove("schema.history.internal.kafka.bootstrap.servers");

        new Refusal(stack.rest(), config)
                .assertAt("schema.history.internal.kafka.bootstrap.servers", "This option is missing");
    }

    /** Global variables of the stack's own source, put back at once: no other test runs meanwhile. */
    private static void assertRefusedUnder(LiveStack stack, String variable, String value, String... parts) {
        stack.source().run("SET GLOBAL " + variable + " = '" + value + "'");
        try {
            new Refusal(stack.rest(), config(stack)).assertAt("database.hostname", parts);
        } finally {
            stack.source()
                    .run("SET GLOBAL " + variable + " = "
                            + (variable.equals("binlog_row_value_options") ? "''" : "DEFAULT"));
        }
    }

    private static Map<String, String> with(LiveStack stack, String option, String value) {
        Map<String, String> config = config(stack);
        config.put(option, value);
        return config;
    }

    private static Map<String, String> config(LiveStack stack) {
        try (Pair pair = new Pair(stack, DATABASE)) {
            return pair.sourceConfig();
        }
    }
}
