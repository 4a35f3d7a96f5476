package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} answers, option by option. */
class ValidateTest {

    private static final String SECRET = "s3cret-Word";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @RegisterExtension
    static final TestMySql WITHOUT_BINLOG =
            new TestMySql("--skip-log-bin", "--gtid-mode=OFF", "--enforce-gtid-consistency=OFF");

    @TempDir
    Path directory;

    @BeforeEach
    void userAndDatabases() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "DROP USER IF EXISTS reader",
                "CREATE USER reader IDENTIFIED BY '" + SECRET + "'");
    }

    @AfterEach
    void settingsAsTheyWere() {
        MYSQL.run(
                "SET GLOBAL binlog_format = DEFAULT",
                "SET GLOBAL binlog_row_image = DEFAULT",
                "SET GLOBAL binlog_row_value_options = ''");
    }

    @Test
    void a_source_that_is_ready_has_nothing_to_say() {
        assertThat(errors(options(MYSQL))).isEmpty();
    }

    @Test
    void a_rule_that_cannot_be_read_is_told_at_its_option_and_the_words_of_the_sink_are_known() {
        Map<String, String> options = options(MYSQL);
        options.put("rules", "orders");
        options.put("rules.orders.match", "shop\\.orders");
        options.put("rules.orders.columns.exclude", "card");
        options.put("rules.orders.where", "id > 5");
        assertThat(errors(options)).isEmpty();

        options.put("rules.orders.where", "id > (SELECT 1)");
        options.put("rules.orders.wear", "id");
        assertThat(errors(options))
                .containsOnlyKeys("rules.orders.where", "rules.orders.wear")
                .allSatisfy((option, message) -> assertThat(message).contains("Rule \"orders\" cannot be used"));
    }

    @Test
    void a_server_that_does_not_answer_is_told_at_its_host_and_port() {
        Map<String, String> options = options(MYSQL);
        options.put("database.port", "1");

        assertThat(errors(options))
                .containsOnlyKeys("database.hostname", "database.port")
                .allSatisfy(
                        (option, message) -> assertThat(message).contains("No MySQL server answers at 127.0.0.1:1"));
    }

    @Test
    void a_wrong_password_is_told_at_user_and_password_and_not_repeated() {
        Map<String, String> options = options(MYSQL);
        options.put("database.password", SECRET);

        assertThat(errors(options))
                .containsOnlyKeys("database.user", "database.password")
                .allSatisfy((option, message) ->
                        assertThat(message).contains("refuses user 'root'").doesNotContain(SECRET));
    }

    @Test
    void a_password_that_must_not_travel_in_clear_is_no_server_that_does_not_answer() {
        Map<String, String> options = asReader();
        options.put("database.ssl.mode", "disabled");

        assertThat(errors(options))
                .containsOnlyKeys("database.ssl.mode")
                .hasEntrySatisfying("database.ssl.mode", message -> assertThat(message)
                        .contains("over TLS only", "driver.allowPublicKeyRetrieval=true"));
    }

    @Test
    void a_server_without_a_binary_log() {
        WITHOUT_BINLOG.run("CREATE DATABASE IF NOT EXISTS shop");

        assertThat(errors(options(WITHOUT_BINLOG)).get("database.hostname"))
                .contains("log_bin=OFF", "Start it with log_bin");
    }

    @Test
    void a_binary_log_of_statements() {
        MYSQL.run("SET GLOBAL binlog_format = 'STATEMENT'");

        assertThat(errors(options(MYSQL)).get("database.hostname"))
                .contains("binlog_format=STATEMENT", "SET PERSIST binlog_format=ROW");
    }

    @Test
    void row_images_that_leave_columns_out() {
        MYSQL.run("SET GLOBAL binlog_row_image = 'MINIMAL'");

        assertThat(errors(options(MYSQL)).get("database.hostname"))
                .contains("binlog_row_image=MINIMAL", "SET PERSIST binlog_row_image=FULL");
    }

    @Test
    void partial_updates_of_json() {
        MYSQL.run("SET GLOBAL binlog_row_value_options = 'PARTIAL_JSON'");

        assertThat(errors(options(MYSQL)).get("database.hostname"))
                .contains("PARTIAL_JSON", "SET PERSIST binlog_row_value_options=''");
    }

    @Test
    void a_database_that_is_not_there() {
        Map<String, String> options = options(MYSQL);
        options.put("database.include.list", "shop,shops");

        assertThat(errors(options))
                .containsOnlyKeys("database.include.list")
                .hasEntrySatisfying("database.include.list", message -> assertThat(message)
                        .contains("There is no database shops on the server", "The user sees: "));
    }

    @Test
    void every_privilege_that_is_missing_is_named_with_the_grant_to_run() {
        MYSQL.run("GRANT USAGE ON *.* TO reader", "GRANT INSERT ON shop.* TO reader");

        assertThat(errors(asReader()).get("database.user"))
                .contains("GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW DATABASES, RELOAD ON *.* TO 'reader'@'%';")
                .contains("GRANT SELECT ON `shop`.* TO 'reader'@'%';")
                .contains("may not read the views, triggers of database shop."
                        + " Run: GRANT SHOW VIEW, TRIGGER ON `shop`.* TO 'reader'@'%';")
                .contains("may not read procedures and functions. Run: GRANT SHOW_ROUTINE ON *.* TO 'reader'@'%';");
    }

    @Test
    void objects_that_are_not_asked_for_need_no_privilege_and_events_need_theirs() {
        MYSQL.run(
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW DATABASES, RELOAD ON *.* TO reader",
                "GRANT SELECT ON `shop`.* TO reader");
        Map<String, String> options = asReader();
        options.put("schema.objects", "");
        assertThat(errors(options)).isEmpty();

        options.put("schema.objects", "events");
        assertThat(errors(options).get("database.user")).contains("GRANT EVENT ON `shop`.* TO 'reader'@'%';");

        options.remove("schema.objects");
        options.put("snapshot.mode", "recovery");
        assertThat(errors(options)).isEmpty();
    }

    @Test
    void a_kind_of_object_that_there_is_not_is_told_with_those_that_there_are() {
        Map<String, String> options = options(MYSQL);
        options.put("schema.objects", "views,tables");

        assertThat(errors(options)).containsOnlyKeys("schema.objects").allSatisfy((option, message) -> assertThat(
                        message)
                .contains("tables", "any of views, procedures, functions, triggers, events"));
    }

    @Test
    void after_these_grants_nothing_is_missing() {
        MYSQL.run(
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW DATABASES, RELOAD ON *.* TO reader",
                "GRANT SHOW_ROUTINE ON *.* TO reader",
                "GRANT SELECT, SHOW VIEW, TRIGGER ON `shop`.* TO reader");

        assertThat(errors(asReader())).isEmpty();
    }

    @Test
    void privileges_that_come_by_a_role_count() {
        MYSQL.run(
                "DROP ROLE IF EXISTS replicating",
                "CREATE ROLE replicating",
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW DATABASES, RELOAD, SELECT, SHOW VIEW, TRIGGER ON *.*"
                        + " TO replicating",
                "GRANT replicating TO reader",
                "SET DEFAULT ROLE replicating TO reader");

        assertThat(errors(asReader())).isEmpty();
    }

    @Test
    void the_servers_own_id_is_not_for_the_connector() {
        Map<String, String> options = options(MYSQL);
        options.put("database.server.id", serverId(MYSQL.server()));

        assertThat(errors(options).get("database.server.id")).contains("The server itself has server_id=");
    }

    @Test
    void an_option_that_has_one_value_only_is_not_silently_given_another() {
        Map<String, String> options = options(MYSQL);
        options.put("include.schema.changes", "true");

        assertThat(errors(options)).containsOnlyKeys("include.schema.changes");
    }

    @Test
    void options_that_would_bend_values_are_refused() {
        Map<String, String> options = options(MYSQL);
        options.put("snapshot.fetch.size", "1000");
        options.put("enable.time.adjuster", "true");

        assertThat(errors(options))
                .containsOnlyKeys("snapshot.fetch.size", "enable.time.adjuster")
                .hasEntrySatisfying(
                        "snapshot.fetch.size", message -> assertThat(message).contains("fraction of TIME"));
    }

    @Test
    void the_schema_history_needs_its_brokers() {
        Map<String, String> options = options(MYSQL);
        options.remove("schema.history.internal");

        assertThat(errors(options))
                .containsOnlyKeys("schema.history.internal.kafka.bootstrap.servers")
                .allSatisfy((option, message) -> assertThat(message).contains("This option is missing"));
    }

    @Test
    void what_debezium_requires_is_required() {
        Map<String, String> options = options(MYSQL);
        options.remove("database.hostname");
        options.remove("topic.prefix");

        assertThat(errors(options)).containsOnlyKeys("database.hostname", "topic.prefix");
    }

    @Test
    void every_value_belongs_to_an_option_that_is_defined() {
        MySqlSourceConnector connector = new MySqlSourceConnector();
        List<String> names = connector.validate(options(MYSQL)).configValues().stream()
                .map(ConfigValue::name)
                .toList();

        assertThat(connector.config().names()).containsAll(names);
    }

    private Map<String, String> options(TestMySql mysql) {
        return mysql.options(directory.resolve("history"), "shop");
    }

    private Map<String, String> asReader() {
        Map<String, String> options = options(MYSQL);
        options.put("database.user", "reader");
        options.put("database.password", SECRET);
        return options;
    }

    /** The messages by option, those of one option in one text. */
    private static Map<String, String> errors(Map<String, String> options) {
        return new MySqlSourceConnector()
                .validate(options).configValues().stream()
                        .filter(value -> !value.errorMessages().isEmpty())
                        .collect(Collectors.toMap(
                                ConfigValue::name,
                                value -> String.join("\n", value.errorMessages()),
                                (one, other) -> one + other,
                                TreeMap::new));
    }

    private static String serverId(MySqlServer server) {
        try (var connection = server.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT @@server_id")) {
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
