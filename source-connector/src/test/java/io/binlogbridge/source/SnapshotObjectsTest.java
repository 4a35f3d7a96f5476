package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Views, routines, triggers and events in the snapshot. */
class SnapshotObjectsTest {

    private static final Pattern OBJECT =
            Pattern.compile("DDL CREATE .*?(VIEW|PROCEDURE|FUNCTION|TRIGGER|EVENT) [`\"](.+?)[`\"].*", Pattern.DOTALL);

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void databases() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "DROP DATABASE IF EXISTS other",
                "DROP DATABASE IF EXISTS copy",
                "CREATE DATABASE shop",
                "CREATE DATABASE other",
                "USE shop",
                "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20))",
                "CREATE TABLE u (id INT PRIMARY KEY)",
                "INSERT INTO t VALUES (1, 'a')");
    }

    @Test
    void objects_come_after_the_rows_in_an_order_in_which_they_can_be_created() {
        MYSQL.run(
                "USE shop",
                "CREATE FUNCTION twice(x INT) RETURNS INT DETERMINISTIC RETURN 2 * x",
                "CREATE VIEW z AS SELECT id, twice(id) AS d FROM t",
                "CREATE VIEW m AS SELECT z.id FROM z JOIN u ON u.id = z.d",
                "CREATE VIEW a AS SELECT * FROM m UNION SELECT id FROM z",
                "CREATE FUNCTION how_many() RETURNS INT READS SQL DATA RETURN (SELECT COUNT(*) FROM a)",
                "CREATE VIEW b AS SELECT how_many() AS n",
                "CREATE PROCEDURE p(IN x INT) BEGIN DECLARE n INT; SELECT COUNT(*) INTO n FROM a;"
                        + " IF n > x THEN DELETE FROM t; END IF; END",
                "CREATE TRIGGER second BEFORE INSERT ON t FOR EACH ROW SET NEW.v = CONCAT(NEW.v, '2')",
                "CREATE TRIGGER third BEFORE INSERT ON t FOR EACH ROW FOLLOWS second SET NEW.v = CONCAT(NEW.v, '3')",
                "CREATE TRIGGER first BEFORE INSERT ON t FOR EACH ROW PRECEDES second SET NEW.v = CONCAT(NEW.v, '1')");

        List<SourceRecord> records = snapshot("shop", Map.of());

        assertThat(objects(records))
                .containsExactly(
                        "r id=1 v=a",
                        "FUNCTION how_many",
                        "FUNCTION twice",
                        "PROCEDURE p",
                        "VIEW b",
                        "VIEW z",
                        "VIEW m",
                        "VIEW a",
                        "TRIGGER first",
                        "TRIGGER second",
                        "TRIGGER third");
        assertThat(records).extracting(SourceRecord::topic).containsOnly("p.shop");
        assertCanBeCreated(records);
        assertThat(MYSQL.one("SELECT v FROM copy.t WHERE id = 7")).isEqualTo("x123");
        assertThat(MYSQL.one("SELECT COUNT(*) FROM copy.a")).isEqualTo("2");
    }

    @Test
    void only_the_very_last_record_is_marked_as_the_last() {
        MYSQL.run("CREATE VIEW shop.w AS SELECT 1 AS one", "CREATE VIEW shop.x AS SELECT 1 AS one");

        List<SourceRecord> records = snapshot("shop", Map.of());
        List<Seen> seen = Seen.all(records);

        assertThat(seen)
                .extracting(Seen::snapshot)
                .endsWith("last_in_data_collection", "true", "last")
                .filteredOn("last"::equals)
                .hasSize(1);
        assertThat((Object) seen.get(seen.size() - 1).offset().get("snapshot")).isNull();
        assertThat(seen.subList(0, seen.size() - 1))
                .allSatisfy(one -> assertThat((Object) one.offset().get("snapshot"))
                        .as(one.what())
                        .isEqualTo("INITIAL"));
    }

    @Test
    void a_task_that_dies_between_the_rows_and_the_last_object_starts_over() {
        MYSQL.run("CREATE VIEW shop.w AS SELECT 1 AS one", "CREATE VIEW shop.x AS SELECT 1 AS one");
        List<SourceRecord> all = List.copyOf(snapshot("shop", Map.of()));

        for (SourceRecord record : all.subList(all.size() - 3, all.size() - 1)) {
            try (SourceUnderTest again = new SourceUnderTest(options("shop", Map.of()), record.sourceOffset())) {
                List<SourceRecord> records =
                        again.readUntil(one -> "last".equals(Seen.of(one).snapshot()));

                assertThat(Seen.what(records)).isEqualTo(Seen.what(all));
            }
        }
    }

    @Test
    void after_the_snapshot_the_binlog_follows() {
        MYSQL.run("CREATE VIEW shop.w AS SELECT 1 AS one");
        Map<String, String> options = options("shop", Map.of());
        SourceRecord last;
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            List<SourceRecord> records =
                    source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            last = records.get(records.size() - 1);
        }
        MYSQL.run("INSERT INTO shop.t VALUES (2, 'b')");
        try (SourceUnderTest again = new SourceUnderTest(options, last.sourceOffset())) {
            assertThat(Seen.what(
                            again.readUntil(record -> Seen.of(record).what().equals("c id=2 v=b"))))
                    .containsExactly("c id=2 v=b");
        }
    }

    @Test
    void a_snapshot_of_definitions_alone_has_the_objects_too() {
        MYSQL.run("CREATE VIEW shop.w AS SELECT 1 AS one");

        assertThat(objects(snapshot("shop", Map.of("snapshot.mode", "no_data"))))
                .containsExactly("VIEW w");
    }

    @Test
    void an_object_carries_the_session_in_which_it_was_made() {
        MYSQL.run(
                "USE shop",
                "SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT', time_zone = '+03:00', collation_connection = 'utf8mb4_bin'",
                "CREATE PROCEDURE p() SELECT \"id\" || 'x' FROM \"t\"",
                "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.\"v\" = 'x' || 'y'",
                "CREATE EVENT e ON SCHEDULE AT '2037-01-01 00:00:00' DO DELETE FROM \"t\"",
                "CREATE VIEW w AS SELECT \"id\" || 'x' AS i FROM \"t\"");

        List<Seen> objects =
                Seen.all(snapshot("shop", Map.of("schema.objects", "EVENTS, views,procedures,triggers"))).stream()
                        .filter(one -> OBJECT.matcher(one.what()).matches())
                        .toList();

        assertThat(objects)
                .extracting(one -> one.session().getString("sql_mode"))
                .containsExactly(
                        "PIPES_AS_CONCAT,ANSI_QUOTES",
                        "NO_ENGINE_SUBSTITUTION",
                        "PIPES_AS_CONCAT,ANSI_QUOTES",
                        "PIPES_AS_CONCAT,ANSI_QUOTES");
        assertThat(objects)
                .extracting(one -> one.session().getString("time_zone"))
                .containsExactly("+00:00", "+00:00", "+00:00", "+03:00");
        assertThat(objects).allSatisfy(one -> {
            assertThat(one.session().getString("collation_connection")).isEqualTo("utf8mb4_bin");
            assertThat(one.session().getString("character_set_client")).isEqualTo("utf8mb4");
            assertThat(one.session().getString("default_collation_for_utf8mb4")).isEqualTo("utf8mb4_0900_ai_ci");
            assertThat(one.session().getString("server_version")).isEqualTo(MYSQL.one("SELECT VERSION()"));
            assertThat(one.value().getString("database")).isEqualTo("shop");
            assertThat(one.value().getArray("columns")).isNull();
            assertThat(one.value().getArray("carried_to")).isNull();
        });
        assertThat(objects.get(0).what()).contains("PROCEDURE \"p\"()\nSELECT \"id\" || 'x' FROM \"t\"");
    }

    @Test
    void views_that_cannot_be_created_come_at_the_end() {
        MYSQL.run(
                "USE shop",
                "CREATE VIEW c1 AS SELECT 1 AS id",
                "CREATE VIEW c2 AS SELECT id FROM c1",
                "CREATE VIEW a AS SELECT id FROM u",
                "CREATE VIEW w AS SELECT id FROM t",
                "RENAME TABLE c1 TO c0",
                "CREATE VIEW c1 AS SELECT id FROM t",
                "ALTER VIEW c0 AS SELECT id FROM c2",
                "RENAME TABLE c1 TO gone, c0 TO c1",
                "DROP TABLE u");

        assertThat(objects(snapshot("shop", Map.of())))
                .containsExactly("r id=1 v=a", "VIEW gone", "VIEW w", "VIEW a", "VIEW c1", "VIEW c2");
    }

    @Test
    void kinds_that_are_not_named_are_not_there_and_need_no_privilege() {
        MYSQL.run(
                "USE shop",
                "CREATE VIEW w AS SELECT 1 AS one",
                "CREATE PROCEDURE p() SELECT 1",
                "CREATE EVENT e ON SCHEDULE AT '2037-01-01 00:00:00' DO DELETE FROM t",
                "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 'x'");

        assertThat(objects(snapshot("shop", Map.of())))
                .doesNotContain("EVENT e")
                .hasSize(4);
        assertThat(objects(snapshot("shop", Map.of("schema.objects", "events"))))
                .contains("EVENT e")
                .hasSize(2);
        assertThat(objects(snapshot("shop", asReader(Map.of("schema.objects", "")))))
                .containsExactly("r id=1 v=a");
    }

    @Test
    void a_trigger_on_a_table_that_is_not_captured_is_left_out_and_a_view_is_not() {
        MYSQL.run(
                "USE shop",
                "CREATE VIEW w AS SELECT id FROM u",
                "CREATE TRIGGER on_t BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 'x'",
                "CREATE TRIGGER on_u BEFORE INSERT ON u FOR EACH ROW SET NEW.id = 2",
                "CREATE VIEW other.w AS SELECT 1 AS one");

        assertThat(objects(snapshot("shop,other", Map.of("table.include.list", "shop\\.t"))))
                .containsExactly("r id=1 v=a", "VIEW w", "TRIGGER on_t");
    }

    @Test
    void an_object_that_the_user_may_not_read_stops_the_snapshot_and_is_named() {
        MYSQL.run("CREATE VIEW shop.w AS SELECT 1 AS one", "CREATE PROCEDURE shop.p() SELECT 1");

        assertThatThrownBy(() -> snapshot("shop", asReader(Map.of("schema.objects", "views"))))
                .hasStackTraceContaining("VIEW shop.w: it lacks SHOW VIEW (and SELECT) on `shop`.*. Grant that");
        assertThatThrownBy(() -> snapshot("shop", asReader(Map.of("schema.objects", "procedures"))))
                .hasStackTraceContaining("PROCEDURE shop.p: it lacks SHOW_ROUTINE on *.*");
    }

    private Map<String, String> asReader(Map<String, String> more) {
        MYSQL.run(
                "DROP USER IF EXISTS object_reader",
                "CREATE USER object_reader IDENTIFIED BY 'pw'",
                "GRANT REPLICATION SLAVE, REPLICATION CLIENT, SHOW DATABASES, RELOAD ON *.* TO object_reader",
                "GRANT SELECT, EXECUTE ON shop.* TO object_reader");
        Map<String, String> options = new java.util.HashMap<>(more);
        options.put("database.user", "object_reader");
        options.put("database.password", "pw");
        return options;
    }

    /** In another database, with checks off as the sink has them, and then used. */
    private static void assertCanBeCreated(List<SourceRecord> records) {
        List<String> statements = new ArrayList<>(List.of("CREATE DATABASE copy", "USE copy"));
        Seen.all(records).stream()
                .filter(one -> one.what().startsWith("DDL ") && !one.what().startsWith("DDL CREATE DATABASE"))
                .forEach(one -> {
                    Struct session = one.session();
                    statements.add("SET sql_mode = '" + session.getString("sql_mode") + "'");
                    statements.add(one.value().getString("statement"));
                });
        statements.add("INSERT INTO t VALUES (1, 'a'), (7, 'x')");
        statements.add("INSERT INTO u VALUES (2)");
        statements.add("CALL p(100)");
        MYSQL.run(statements.toArray(new String[0]));
    }

    /** What is not the definition of a database or a table. */
    private static List<String> objects(List<SourceRecord> records) {
        List<String> objects = new ArrayList<>();
        for (String what : Seen.what(records)) {
            Matcher matcher = OBJECT.matcher(what);
            if (matcher.matches()) {
                objects.add(matcher.group(1) + " " + matcher.group(2));
            } else if (!what.startsWith("DDL ")) {
                objects.add(what);
            }
        }
        return objects;
    }

    private List<SourceRecord> snapshot(String databases, Map<String, String> more) {
        try (SourceUnderTest source = new SourceUnderTest(options(databases, more), null)) {
            return source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
        }
    }

    private Map<String, String> options(String databases, Map<String, String> more) {
        Map<String, String> options = MYSQL.options(directory.resolve("history" + System.nanoTime()), databases);
        options.putAll(more);
        return options;
    }
}
