package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A value in a record is the value on the source, in the snapshot and in the stream alike. */
class ExactValuesTest {

    private static final TimeZone BEFORE = TimeZone.getDefault();
    private static final String END = "CREATE TABLE shop.the_end (id INT)";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql("--default-time-zone=+05:00");

    @RegisterExtension
    static final TestMySql OLDEST = TestMySql.oldest();

    @TempDir
    Path directory;

    private final ValueCases cases = new ValueCases();

    @BeforeAll
    static void a_machine_in_another_zone() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterAll
    static void as_before() {
        TimeZone.setDefault(BEFORE);
    }

    @Test
    void dates_and_times_are_what_the_server_has() {
        dates("");
        of("DATETIME(6) NOT NULL DEFAULT '0000-00-00 00:00:00'")
                .holds("'0000-00-00'", "0000-00-00T00:00:00.000000Z")
                .holds("'2024-02-29 23:59:59.000001'", "2024-02-29T23:59:59.000001Z");
        of("DATETIME(1)").holds("'9999-12-31 23:59:59.9'", "9999-12-31T23:59:59.9Z");
        of("DATETIME(3)").holds("'0024-01-02 03:04:05.678'", "0024-01-02T03:04:05.678Z");
        of("TIME(6)")
                .holds("'838:59:58.999999'", "838:59:58.999999Z")
                .holds("'-838:59:58.999999'", "-838:59:58.999999Z")
                .holds("'-00:00:00.000001'", "-00:00:00.000001Z")
                .holds("'-01:00:00.5'", "-01:00:00.500000Z");
        of("TIME(2)").holds("'-00:00:00.01'", "-00:00:00.01Z").holds("'-00:00:01'", "-00:00:01.00Z");
        of("TIME(4)").holds("'-100:10:10.0001'", "-100:10:10.0001Z").holds("'00:00:00.9999'", "00:00:00.9999Z");
        of("TIME NOT NULL DEFAULT '-01:02:03'").holds("DEFAULT", "-01:02:03Z").holds("'25:00:00'", "25:00:00Z");
        of("TIME(3) DEFAULT '838:59:58.5'").holds("DEFAULT", "838:59:58.500Z").holds("NULL", null);
        of("TIMESTAMP(6) NULL")
                .holds("'1970-01-01 05:00:01'", "1970-01-01T00:00:01.000000Z")
                .holds("'2038-01-19 08:14:07.999999'", "2038-01-19T03:14:07.999999Z")
                .holds("'0000-00-00 00:00:00'", "0000-00-00T00:00:00.000000Z")
                .holds("NULL", null);
        assertExact(MYSQL);
    }

    @Test
    void dates_and_times_of_an_old_server_too() {
        dates("");
        of("TIMESTAMP NULL")
                .holds("FROM_UNIXTIME(1)", "1970-01-01T00:00:01Z")
                .holds("'0000-00-00'", "0000-00-00T00:00:00Z");
        assertExact(OLDEST);
    }

    private void dates(String none) {
        of("DATE" + none)
                .holds("'2024-02-29'", "2024-02-29Z")
                .holds("'0000-00-00'", "0000-00-00Z")
                .holds("'2024-00-10'", "2024-00-10Z")
                .holds("'2024-01-00'", "2024-01-00Z")
                .holds("'0001-01-01'", "0001-01-01Z")
                .holds("'1582-10-10'", "1582-10-10Z")
                .holds("NULL", null);
        of("DATE NOT NULL").holds("'0000-00-00'", "0000-00-00Z").holds("'2024-02-31'", "2024-02-31Z");
        of("DATETIME")
                .holds("'2024-03-31 02:30:00'", "2024-03-31T02:30:00Z")
                .holds("'0000-00-00 00:00:00'", "0000-00-00T00:00:00Z")
                .holds("'2024-00-00 10:00:00'", "2024-00-00T10:00:00Z");
        of("TIME")
                .holds("'838:59:59'", "838:59:59Z")
                .holds("'-838:59:59'", "-838:59:59Z")
                .holds("'00:00:00'", "00:00:00Z")
                .holds("'-00:00:01'", "-00:00:01Z");
        of("YEAR")
                .holds("'0'", "2000")
                .holds("'0000'", "0")
                .holds("1901", "1901")
                .holds("2155", "2155");
    }

    @Test
    void numbers_to_the_bit() {
        of("FLOAT")
                .holds("16777217.5", "1.6777218E7")
                .holds("1.4e-45", "1.4E-45")
                .holds("-0e0", "-0.0")
                .holds("3.4028234e38", "3.4028235E38")
                .holds("NULL", null);
        of("FLOAT(7,3)").holds("1.1", "1.100000023841858").holds("-9999.999", "-9999.9990234375");
        of("DOUBLE")
                .holds("4.9e-324", "4.9E-324")
                .holds("1.7976931348623157e308", "1.7976931348623157E308")
                .holds("-0e0", "-0.0");
        of("DOUBLE(10,2)").holds("1.1", "1.1");
        of("DECIMAL(65,30)")
                .holds(
                        "-99999999999999999999999999999999999.999999999999999999999999999999",
                        "-99999999999999999999999999999999999.999999999999999999999999999999")
                .holds("0", "0.000000000000000000000000000000");
        of("DECIMAL(10,2) ZEROFILL").holds("1.5", "1.50");
        of("BIGINT UNSIGNED")
                .holds("18446744073709551615", "18446744073709551615")
                .holds("0", "0");
        of("TINYINT UNSIGNED").holds("255", "255");
        of("MEDIUMINT").holds("-8388608", "-8388608");
        of("INT UNSIGNED ZEROFILL").holds("4294967295", "4294967295");
        of("BOOLEAN").holds("TRUE", "1").holds("-128", "-128");
        of("BIT(1)").holds("b'1'", "true").holds("b'0'", "false");
        of("BIT(9)").holds("b'100000010'", "0201");
        of("BIT(64)").holds("x'8000000000000001'", "0100000000000080").holds("0", "0000000000000000");
        assertExact(MYSQL);
    }

    @Test
    void members_of_enum_and_set() {
        of("ENUM('a,b','it''s','back\\\\slash','x ', \"dou\"\"ble\",'')")
                .holds("'a,b'", "a,b")
                .holds("'it''s'", "it's")
                .holds("'back\\\\slash'", "back\\slash")
                .holds("'x'", "x")
                .holds("'dou\"ble'", "dou\"ble")
                .holds("'none of them'", "");
        of("SET('a','b''c','d\\\\e')").holds("'a,b''c,d\\\\e'", "a,b'c,d\\e").holds("''", "");
        of("ENUM('é','€') CHARACTER SET utf8mb4").holds("2", "€");
        of("ENUM('é','ß') CHARACTER SET latin1").holds("1", "é");
        assertExact(MYSQL);
    }

    @Test
    void members_that_were_defined_without_escapes() {
        MYSQL.run("DROP DATABASE IF EXISTS shop", "CREATE DATABASE shop");
        try (SourceUnderTest source = new SourceUnderTest(MYSQL.options(directory.resolve("history"), "shop"), null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run(
                    "SET sql_mode = 'NO_BACKSLASH_ESCAPES'",
                    "CREATE TABLE shop.t (id INT, v ENUM('a\\b', 'c\\'))",
                    "INSERT INTO shop.t VALUES (1, 1), (2, 2)",
                    END);
            assertThat(Seen.what(source.readUntil(record -> Seen.isStatement(record, END))))
                    .contains("c id=1 v=a\\b", "c id=2 v=c\\");
        }
    }

    @Test
    void members_that_were_written_as_numbers() {
        MYSQL.run("DROP DATABASE IF EXISTS shop", "CREATE DATABASE shop");
        try (SourceUnderTest source = new SourceUnderTest(MYSQL.options(directory.resolve("history"), "shop"), null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run(
                    "CREATE TABLE shop.t (id INT, v ENUM(0x61, x'C3A9', b'01100010', 0x6320) CHARACTER SET utf8mb4)",
                    "INSERT INTO shop.t VALUES (1, 1), (2, 2), (3, 3), (4, 4)",
                    "DELETE FROM shop.t",
                    "ALTER TABLE shop.t MODIFY v SET(0x61, 0xE9, 'c') CHARACTER SET latin1",
                    "INSERT INTO shop.t VALUES (5, 7)",
                    "ALTER TABLE shop.t MODIFY v ENUM('a', 'é', 'a,é,c', 0xDF, 0x20AC) CHARACTER SET ucs2",
                    "INSERT INTO shop.t VALUES (6, 4), (7, 5)",
                    END);
            assertThat(Seen.what(source.readUntil(record -> Seen.isStatement(record, END))))
                    .contains("c id=1 v=a", "c id=2 v=é", "c id=3 v=b", "c id=4 v=c")
                    .contains("c id=5 v=a,é,c", "c id=6 v=ß", "c id=7 v=€");
        }
        assertThat(MYSQL.one("SELECT GROUP_CONCAT(CONVERT(v USING utf8mb4) ORDER BY id) FROM shop.t WHERE id > 4"))
                .isEqualTo("a,é,c,ß,€");
    }

    @Test
    void a_float_that_a_users_select_cuts_short_stops_the_source() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "CREATE TABLE shop.t (id INT, v FLOAT)",
                "INSERT INTO shop.t VALUES (1, 16777217.5)");
        Map<String, String> options = MYSQL.options(directory.resolve("history"), "shop");
        options.put("snapshot.select.statement.overrides", "shop.t");
        options.put("snapshot.select.statement.overrides.shop.t", "SELECT id, v FROM shop.t");
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThatThrownBy(() -> source.readUntil(record -> false))
                    .rootCause()
                    .hasMessageContaining("The column v of shop.t is a FLOAT")
                    .hasMessageContaining("`v` * 1e0 AS `v`");
        }
        options.put("snapshot.select.statement.overrides.shop.t", "SELECT id, v * 1e0 AS v FROM shop.t");
        options.put(
                "schema.history.internal.file.filename",
                directory.resolve("another").toString());
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            assertThat(Seen.what(source.readUntil(
                            record -> "last".equals(Seen.of(record).snapshot()))))
                    .contains("r id=1 v=1.6777218E7");
        }
    }

    @Test
    void text_of_every_kind_of_character_set() {
        of("VARCHAR(40) CHARACTER SET latin1")
                .holds("x'8081418D8F909DE9'", "€\u0081A\u008d\u008f\u0090\u009dé")
                .holds("''", "")
                .holds("'a  '", "a  ")
                .holds("NULL", null);
        of("CHAR(10) CHARACTER SET gbk").holds("x'C4E3BAC3'", "你好").holds("'a   '", "a");
        of("TEXT CHARACTER SET big5").holds("x'A741A66E'", "你好");
        of("VARCHAR(20) CHARACTER SET utf32").holds("_utf8mb4'😀'", "😀");
        of("VARCHAR(20) CHARACTER SET ucs2").holds("_utf8mb4'é'", "é");
        of("VARCHAR(20) CHARACTER SET gb18030").holds("_utf8mb4'😀'", "😀");
        of("TINYTEXT CHARACTER SET utf8mb4").holds("'a\\0b\\n'", "a\0b\n").holds("'😀'", "😀");
        of("VARCHAR(20) CHARACTER SET cp932").holds("x'815C5C'", "―\\");
        of("VARBINARY(4)").holds("x'00FF00'", "00ff00");
        of("BINARY(4)").holds("x'0100'", "01000000");
        of("BINARY").holds("''", "00").holds("x'00'", "00");
        of("CHAR(0)").holds("''", "");
        assertExact(MYSQL);
    }

    @Test
    void text_that_no_text_comes_back_to_goes_by_its_bytes() {
        of("VARCHAR(20) CHARACTER SET sjis").holds("x'433A5C'", "\uFDD0433a5c").holds("x'8341'", "ア");
        of("VARCHAR(20) CHARACTER SET utf8mb4").holds("_utf8mb4 x'EFB7904142'", "\uFDD0efb7904142");
        assertExact(MYSQL);
    }

    @Test
    void numbers_in_json_tell_their_type() {
        of("JSON")
                .holds(
                        "'[1, -1, 18446744073709551615, 65535, 65536, 4294967295]'",
                        "[1, -1, 18446744073709551615, 65535, 65536, 4294967295]")
                .holds(
                        "'{\"a\": null, \"b\": [true, false, {}], \"\": \"q\\\\\"\\\\n\\\\u0001😀\"}'",
                        "{\"\": \"q\\\"\\n\\u0001😀\", \"a\": null, \"b\": [true, false, {}]}")
                .holds("'[10000000000.0]'", "[1.0E10]")
                .holds(
                        "'[1e-15, 9e-16, 1e15, 1e16, 1.5e300, 0.0, -0.0]'",
                        "[1.0E-15, 9.0E-16, 1.0E15, 1.0E16, 1.5E300, 0.0e0, -0.0e0]")
                .holds("JSON_ARRAY(CAST('0.0000000000000009' AS DECIMAL(30,16)))", "[0.0000000000000009]")
                .holds("JSON_ARRAY(CAST('10000000000000000.0' AS DECIMAL(30,1)))", "[10000000000000000.0]")
                .holds("JSON_ARRAY(CAST(1.50 AS DECIMAL(5,2)))", "[1.50]")
                .holds("JSON_ARRAY(CAST('12345678901234567890.5' AS DECIMAL(30,1)))", "[12345678901234567890.5]")
                .holds(
                        "JSON_OBJECT('d', CAST('2024-02-29' AS DATE), 't', CAST('-10:00:00.5' AS TIME(6)))",
                        "{\"d\": \"2024-02-29\", \"t\": \"-10:00:00.500000\"}")
                .holds(
                        "JSON_OBJECT('d', CAST('2024-02-29 01:02:03.04' AS DATETIME(6)))",
                        "{\"d\": \"2024-02-29 01:02:03.040000\"}")
                .holds("CAST(CAST('abc' AS BINARY) AS JSON)", "\"base64:type15:YWJj\"")
                .holds("'null'", "null")
                .holds("NULL", null);
        assertExact(MYSQL);
    }

    private ValueCases of(String type) {
        return cases.of(type);
    }

    private void assertExact(TestMySql server) {
        cases.assertExact(server, directory.resolve("history"));
    }
}
