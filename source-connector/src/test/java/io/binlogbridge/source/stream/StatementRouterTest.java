package io.binlogbridge.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.source.config.SchemaObject;
import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a statement goes, with databases a and b captured but not table a.out, and all objects but events. */
class StatementRouterTest {

    private final StatementRouter router = new StatementRouter(
            new CaptureFilter(new MySqlConnectorConfig(Configuration.from(
                    Map.of("topic.prefix", "p", "database.include.list", "a,b", "table.exclude.list", "a\\.out")))),
            EnumSet.complementOf(EnumSet.of(SchemaObject.EVENTS)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE FUNCTION f RETURNS STRING SONAME 'f.so'               | NoObject[]",
                "CREATE FUNCTION f() RETURNS INT RETURN 1                     | Carried[databases=[a]]",
                "CREATE FUNCTION c.f() RETURNS INT RETURN 1                   | NotCaptured[]",
                "DROP VIEW b.v, a.v, c.v                                      | Carried[databases=[b, a]]",
                "CREATE VIEW v AS SELECT * FROM b.t                           | Carried[databases=[a]]",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DROP TABLE t       | NotAsked[]",
                "DROP EVENT c.e                                               | NotCaptured[]",
                "CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW SET @a = 1  | Carried[databases=[a]]",
                "CREATE TRIGGER r AFTER INSERT ON `out` FOR EACH ROW INSERT INTO t VALUES (1) | NotCaptured[]",
                "CREATE TABLE b.t LIKE a.t                                    | Carried[databases=[b, a]]",
                "CREATE TABLE b.t LIKE a.out                                  | Carried[databases=[b]]",
                "CREATE TABLE c.t LIKE a.t                                    | NotCaptured[]",
                "CREATE TABLE b.t (x INT, FOREIGN KEY (x) REFERENCES a.t (x)) | Carried[databases=[b]]",
                "RENAME TABLE t TO b.t                                        | Carried[databases=[a, b]]"
            })
    void goes_where_its_objects_are(String statement, String route) {
        assertThat(router.route(new DdlParser().parse(statement, "a", SqlMode.DEFAULT), "a"))
                .hasToString(route);
    }
}
