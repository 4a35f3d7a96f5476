package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Views, routines, triggers and events in the binlog: verbatim, in the right topics, and no business of the tables' model. */
class StreamedObjectsTest {

    private static final String END = "CREATE TABLE shop.the_end (id INT)";
    private static final String ALL = "views,procedures,functions,triggers,events";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void databases() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "DROP DATABASE IF EXISTS store",
                "DROP DATABASE IF EXISTS elsewhere",
                "CREATE DATABASE shop",
                "CREATE DATABASE store",
                "CREATE DATABASE elsewhere",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v VARCHAR(20))",
                "CREATE TABLE elsewhere.t (id INT PRIMARY KEY, v VARCHAR(20))");
    }

    @Test
    void every_way_of_writing_a_definer_arrives() {
        assertThat(what(
                        ALL,
                        "CREATE USER IF NOT EXISTS 'd e'@'%'",
                        "USE shop",
                        "CREATE DEFINER = 'd e'@'%' PROCEDURE p() SQL SECURITY INVOKER SELECT 1",
                        "CREATE DEFINER=CURRENT_USER FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1",
                        "CREATE DEFINER=CURRENT_USER() SQL SECURITY INVOKER VIEW w AS SELECT 1 AS one",
                        "DROP USER 'd e'@'%'"))
                .containsExactly(
                        "CREATE DEFINER=`d e`@`%` PROCEDURE `p`()\n    SQL SECURITY INVOKER\nSELECT 1",
                        "CREATE DEFINER=`root`@`localhost` FUNCTION `f`() RETURNS int\n    DETERMINISTIC\nRETURN 1",
                        "CREATE ALGORITHM=UNDEFINED DEFINER=`root`@`localhost` SQL SECURITY INVOKER VIEW `w` AS SELECT 1 AS one");
    }

    @Test
    void a_trigger_made_and_dropped_from_another_default_database_is_its_own_databases() {
        assertThat(what(
                        ALL,
                        "USE elsewhere",
                        "CREATE TRIGGER shop.one BEFORE INSERT ON shop.t FOR EACH ROW SET NEW.v = 'x'",
                        "INSERT INTO shop.t VALUES (1, 'a')",
                        "DROP TRIGGER shop.one",
                        "USE shop",
                        "CREATE TRIGGER two BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 'y'",
                        "DROP TRIGGER two",
                        "DROP TRIGGER IF EXISTS three"))
                .containsExactly(
                        "CREATE DEFINER=`root`@`localhost` TRIGGER shop.one BEFORE INSERT ON shop.t FOR EACH ROW SET NEW.v = 'x'",
                        "c id=1 v=x",
                        "DROP TRIGGER shop.one",
                        "CREATE DEFINER=`root`@`localhost` TRIGGER two BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 'y'",
                        "DROP TRIGGER two",
                        "DROP TRIGGER IF EXISTS three");
    }

    @Test
    void a_trigger_on_a_table_that_is_not_captured_is_left_out() {
        Map<String, String> options = options("shop,store", ALL);
        options.put("table.include.list", "shop\\.(t|the_end)");

        assertThat(Seen.what(records(
                        options,
                        null,
                        "CREATE TABLE shop.u (id INT)",
                        "CREATE TRIGGER shop.on_u BEFORE INSERT ON shop.u FOR EACH ROW INSERT INTO shop.t VALUES (1, 'x')",
                        "CREATE VIEW shop.w AS SELECT id FROM shop.u")))
                .singleElement()
                .asString()
                .contains("VIEW `shop`.`w`");
    }

    @Test
    void views_are_replaced_altered_renamed_and_dropped() {
        assertThat(what(
                        ALL,
                        "USE shop",
                        "CREATE OR REPLACE VIEW w AS SELECT id FROM t",
                        "CREATE OR REPLACE ALGORITHM=MERGE VIEW w AS SELECT id FROM t WITH LOCAL CHECK OPTION",
                        "ALTER SQL SECURITY INVOKER VIEW w (one) AS SELECT v FROM t",
                        "RENAME TABLE w TO x",
                        "INSERT INTO t VALUES (1, 'a')",
                        "DROP VIEW IF EXISTS x, nothing"))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("CREATE OR REPLACE ")
                                .endsWith("VIEW `w` AS SELECT id FROM t"),
                        two -> assertThat(two)
                                .startsWith("CREATE OR REPLACE ALGORITHM=MERGE")
                                .endsWith("WITH LOCAL CHECK OPTION"),
                        alter -> assertThat(alter).startsWith("ALTER ").contains("VIEW `w`(`one`) AS SELECT v FROM t"),
                        rename -> assertThat(rename).isEqualTo("RENAME TABLE w TO x"),
                        row -> assertThat(row).isEqualTo("c id=1 v=a"),
                        drop -> assertThat(drop).startsWith("DROP VIEW IF EXISTS"));
    }

    @Test
    void a_drop_of_views_of_two_databases_stands_in_both_topics_and_each_record_says_so() {
        List<Seen> seen = Seen.all(records(
                        options("shop,store", ALL),
                        null,
                        "CREATE VIEW shop.w AS SELECT 1 AS one",
                        "CREATE VIEW store.w AS SELECT one FROM shop.w",
                        "DROP VIEW shop.w, store.w"))
                .stream()
                .toList();

        assertThat(seen).extracting(Seen::topic).containsExactly("p.shop/0", "p.store/0", "p.shop/0", "p.store/0");
        assertThat(seen.get(0).value().getArray("carried_to")).isNull();
        assertThat(seen.get(2).value().<String>getArray("carried_to")).containsExactly("shop", "store");
        assertThat(seen.get(3).value().<String>getArray("carried_to")).containsExactly("shop", "store");
    }

    @Test
    void a_table_made_like_one_of_another_database_stands_in_both_topics_when_both_are_captured() {
        List<Seen> seen = Seen.all(records(
                options("shop,store", ALL),
                null,
                "CREATE TABLE store.same LIKE shop.t",
                "CREATE TABLE store.other LIKE elsewhere.t",
                "CREATE TABLE store.again LIKE store.same",
                "CREATE TABLE elsewhere.away LIKE shop.t",
                "INSERT INTO store.same VALUES (1, 'a')"));

        assertThat(seen)
                .extracting(one -> one.topic() + " " + one.what())
                .containsExactly(
                        "p.store/0 DDL CREATE TABLE store.same LIKE shop.t",
                        "p.shop/0 DDL CREATE TABLE store.same LIKE shop.t",
                        "p.store/0 DDL CREATE TABLE store.other LIKE elsewhere.t",
                        "p.store/0 DDL CREATE TABLE store.again LIKE store.same",
                        "p.store/0 c id=1 v=a");
        assertThat(seen.get(0).value().<String>getArray("carried_to")).containsExactly("store", "shop");
        assertThat(seen.get(0).value().<Struct>getArray("columns")).hasSize(1);
        assertThat(seen.get(1).value().getArray("columns")).isNull();
        assertThat(seen.get(2).value().getArray("carried_to")).isNull();
    }

    @Test
    void routines_and_events_arrive_and_what_their_bodies_say_of_tables_is_not_done() {
        String body = "BEGIN\n  DROP TABLE t; -- gone\n  CREATE TABLE t (a INT);\n  RENAME TABLE t TO u;\nEND";

        assertThat(what(
                        ALL,
                        "USE shop",
                        "CREATE PROCEDURE IF NOT EXISTS p(IN a INT, OUT b TEXT) COMMENT 'it''s' " + body,
                        "ALTER PROCEDURE p COMMENT 'other' SQL SECURITY INVOKER",
                        "CREATE EVENT IF NOT EXISTS e ON SCHEDULE EVERY 1 YEAR STARTS '2037-01-01' DO " + body,
                        "ALTER EVENT e DISABLE DO TRUNCATE TABLE t",
                        "ALTER EVENT e RENAME TO shop.e2",
                        "DROP EVENT e2",
                        "DROP PROCEDURE IF EXISTS p",
                        "INSERT INTO t VALUES (1, 'a')"))
                .satisfiesExactly(
                        create -> assertThat(create)
                                .contains("PROCEDURE IF NOT EXISTS `p`")
                                .endsWith(body),
                        alter -> assertThat(alter).isEqualTo("ALTER PROCEDURE p COMMENT 'other' SQL SECURITY INVOKER"),
                        event -> assertThat(event)
                                .contains("EVENT IF NOT EXISTS e ON SCHEDULE")
                                .endsWith(body),
                        alter -> assertThat(alter).contains("EVENT e DISABLE DO TRUNCATE TABLE t"),
                        rename -> assertThat(rename).contains("EVENT e RENAME TO shop.e2"),
                        drop -> assertThat(drop).isEqualTo("DROP EVENT e2"),
                        drop -> assertThat(drop).isEqualTo("DROP PROCEDURE IF EXISTS p"),
                        row -> assertThat(row).isEqualTo("c id=1 v=a"));
    }

    @Test
    void a_body_written_in_gbk_or_latin1_under_ansi_quotes_is_read_as_what_it_says() {
        List<Seen> seen = Seen.all(records(
                options("shop", ALL),
                "GBK",
                "USE shop",
                "SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT'",
                "CREATE PROCEDURE \"过程\"() COMMENT '客户' BEGIN /* a */ SELECT \"v\" || '订单' FROM \"t\"; END",
                "CREATE VIEW \"视图\" AS SELECT '张' AS \"名\" FROM \"t\""));

        assertThat(seen.get(0).what())
                .contains("PROCEDURE", "过程", "COMMENT '客户'", "/* a */ SELECT \"v\" || '订单' FROM \"t\"");
        assertThat(seen.get(1).what()).contains("视图", "SELECT '张' AS \"名\" FROM \"t\"");
        assertThat(seen).allSatisfy(one -> {
            assertThat(one.session().getString("character_set_client")).isEqualTo("gbk");
            assertThat(one.session().getString("sql_mode")).contains("ANSI_QUOTES", "PIPES_AS_CONCAT");
        });

        MYSQL.run("DROP TABLE shop.the_end");
        assertThat(Seen.what(records(
                        options("shop", ALL),
                        "windows-1252",
                        "CREATE FUNCTION shop.`größe`() RETURNS VARCHAR(9) DETERMINISTIC RETURN '5 €'")))
                .singleElement()
                .asString()
                .contains("`größe`()", "RETURN '5 €'");
    }

    @Test
    void kinds_that_are_not_named_are_left_out_whatever_is_done_to_them() {
        assertThat(what(
                        "procedures, Functions",
                        "USE shop",
                        "CREATE VIEW w AS SELECT id FROM t",
                        "ALTER VIEW w AS SELECT v FROM t",
                        "DROP VIEW w",
                        "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 'x'",
                        "DROP TRIGGER tr",
                        "CREATE EVENT e ON SCHEDULE AT '2037-01-01' DO SELECT 1",
                        "ALTER EVENT e DISABLE",
                        "DROP EVENT e",
                        "CREATE PROCEDURE p() SELECT 1",
                        "DROP PROCEDURE p",
                        "DROP FUNCTION IF EXISTS f"))
                .containsExactly(
                        "CREATE DEFINER=`root`@`localhost` PROCEDURE `p`()\nSELECT 1",
                        "DROP PROCEDURE p",
                        "DROP FUNCTION IF EXISTS f");
    }

    @Test
    void the_version_of_the_server_is_in_the_session() {
        assertThat(Seen.all(records(options("shop", ALL), null, "CREATE TABLE shop.x (id INT)")))
                .extracting(one -> one.session().getString("server_version"))
                .containsExactly(MYSQL.one("SELECT VERSION()"));
    }

    private List<String> what(String kinds, String... statements) {
        return Seen.what(records(options("shop", kinds), null, statements)).stream()
                .map(one -> one.startsWith("DDL ") ? one.substring(4) : one)
                .toList();
    }

    private Map<String, String> options(String databases, String kinds) {
        Map<String, String> options = MYSQL.options(directory.resolve("history" + System.nanoTime()), databases);
        options.put("schema.objects", kinds);
        return options;
    }

    /** What came after the snapshot and before the statement that ends the test. */
    private static List<SourceRecord> records(Map<String, String> options, String encoding, String... statements) {
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            int snapshot = source.readUntil(
                            record -> "last".equals(Seen.of(record).snapshot()))
                    .size();
            run(encoding == null ? "UTF-8" : encoding, statements);
            MYSQL.run(END);
            List<SourceRecord> all = source.readUntil(record -> Seen.isStatement(record, END));
            return all.subList(snapshot, all.size() - 1);
        }
    }

    private static void run(String encoding, String... statements) {
        String url = MYSQL.server().jdbcUrl() + "?characterEncoding=" + encoding;
        try (Connection connection = DriverManager.getConnection(
                        url, MYSQL.server().user(), MYSQL.server().password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
