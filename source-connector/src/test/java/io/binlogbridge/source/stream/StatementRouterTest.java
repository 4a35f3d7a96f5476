package io.binlogbridge.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.config.SchemaObject;
import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a statement goes, with databases a and b captured but not table a.out, and all objects but events. */
class StatementRouterTest {

    private final CaptureFilter filter = new CaptureFilter(new MySqlConnectorConfig(Configuration.from(Map.of(
            "topic.prefix",
            "p",
            "database.include.list",
            "a,b",
            "table.exclude.list",
            "a\\.out,a\\.gone,a\\._gone_new"))));

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
        assertThat(routed(HelperTables.none(HelperNames.DEFAULT), statement)).isEqualTo(route);
    }

    /** Helpers go with their real tables: {@code a.t} is captured and {@code a.out} is not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE _t_gho LIKE t                                   | Carried[databases=[a]]",
                "CREATE TABLE _out_gho LIKE `out`                             | NotCaptured[]",
                "RENAME TABLE `out` TO _out_del, _out_ghost TO `out`          | Carried[databases=[a]]",
                "DROP TABLE tp_1_ogt_out                                      | NotCaptured[]",
                "RENAME TABLE `out` TO tp_1_ogl_out, tp_1_ogt_out TO `out`    | NotCaptured[]",
                "CREATE TRIGGER pt_osc_x AFTER INSERT ON `out` FOR EACH ROW INSERT INTO _out_new VALUES (1) | Carried[databases=[a]]",
                "CREATE TRIGGER pt_osc_x AFTER INSERT ON gone FOR EACH ROW INSERT INTO _gone_new VALUES (1) | NotCaptured[]"
            })
    void helpers_go_where_their_real_tables_do(String statement, String route) {
        HelperTables helpers = HelperTables.read(
                HelperNames.DEFAULT,
                "shadow `a`.`tp_1_ogt_out` of `a`.`out`; candidate `a`.`_out_new` of `a`.`out`;"
                        + " candidate `a`.`_gone_new` of `a`.`gone`");
        assertThat(routed(helpers, statement)).isEqualTo(route);
    }

    private String routed(HelperTables helpers, String statement) {
        DdlStatement parsed = new DdlParser().parse(statement, "a", SqlMode.DEFAULT);
        HelperTables.Seen seen = helpers.see(parsed, database -> Set.of("t", "out"));
        CaptureOfHelpers captures = new CaptureOfHelpers(filter, HelperNames.DEFAULT, helpers, seen);
        return new StatementRouter(captures, EnumSet.complementOf(EnumSet.of(SchemaObject.EVENTS)))
                .route(parsed, "a")
                .toString();
    }
}
