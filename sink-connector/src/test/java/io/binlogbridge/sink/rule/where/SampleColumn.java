package io.binlogbridge.sink.rule.where;

import java.util.List;

/**
 * A column of the table that conditions are tried on.
 *
 * @param kind what a generated condition does with it
 * @param read the SQL that gives its value in a form to build a row's value from
 * @param literals values that are put into it, as SQL
 */
record SampleColumn(String name, Kind kind, String definition, String read, List<String> literals) {

    /** Families of types. */
    enum Kind {
        INTEGER,
        DECIMAL,
        REAL,
        TEXT,
        BYTES,
        DATE,
        DATETIME,
        TIME,
        YEAR,
        MEMBER,
        BIT,
        JSON
    }

    private static final List<String> TEXTS = List.of(
            "''",
            "' '",
            "'a'",
            "'A'",
            "'a '",
            "'b'",
            "'ab'",
            "'Ab%'",
            "'a_b'",
            "'a\\\\b'",
            "'12'",
            "' 12abc'",
            "'-1.5e1x'",
            "'.5'",
            "'1e400'",
            "'hangzhou'",
            "'Shanghai'",
            "'Straße'",
            "'strasse'",
            "'Ünï'",
            "'0'",
            "'abcabcabc'",
            "'1e'",
            "'+7'");

    static final List<SampleColumn> ALL = List.of(
            column("ti", Kind.INTEGER, "tinyint", "-128", "127", "0", "1", "2", "-1"),
            column("tu", Kind.INTEGER, "tinyint unsigned", "0", "255", "1", "2", "12"),
            column("i", Kind.INTEGER, "int", "-2147483648", "2147483647", "0", "1", "100", "12", "-7", "3"),
            column("iu", Kind.INTEGER, "int unsigned", "0", "4294967295", "1", "12", "100", "7"),
            column(
                    "b",
                    Kind.INTEGER,
                    "bigint",
                    "-9223372036854775808",
                    "9223372036854775807",
                    "0",
                    "1",
                    "9007199254740993",
                    "12",
                    "-3"),
            column(
                    "bu",
                    Kind.INTEGER,
                    "bigint unsigned",
                    "0",
                    "18446744073709551615",
                    "9223372036854775808",
                    "1",
                    "12",
                    "9007199254740993"),
            column(
                    "d",
                    Kind.DECIMAL,
                    "decimal(10,2)",
                    "0",
                    "-99999999.99",
                    "99999999.99",
                    "1.50",
                    "12.00",
                    "0.01",
                    "-0.33",
                    "3"),
            column(
                    "dw",
                    Kind.DECIMAL,
                    "decimal(30,10)",
                    "0",
                    "12345678901234567890.0123456789",
                    "-1.5",
                    "0.0000000001",
                    "12",
                    "3.3333333333"),
            column("du", Kind.DECIMAL, "decimal(8,3) unsigned", "0", "99999.999", "1.5", "12", "0.001"),
            column("f", Kind.REAL, "float", "0", "1.5", "-0.1", "3.4e38", "12", "16777217", "0.3333"),
            column("g", Kind.REAL, "double", "0", "-0.0", "1.5", "-0.1", "1.7e308", "12", "1e-300", "0.1"),
            text("s", "varchar(20) character set utf8mb4 collate utf8mb4_bin", TEXTS),
            text("sn", "varchar(20) character set utf8mb4 collate utf8mb4_0900_bin", TEXTS),
            text("ci", "varchar(20) character set utf8mb4 collate utf8mb4_0900_ai_ci", TEXTS),
            text("gc", "varchar(20) character set utf8mb4 collate utf8mb4_general_ci", TEXTS),
            text("l1", "varchar(20) character set latin1 collate latin1_swedish_ci", TEXTS),
            text("u3", "text character set utf8mb3 collate utf8mb3_general_ci", TEXTS),
            text("ac", "varchar(20) character set ascii collate ascii_general_ci", TEXTS),
            text("l2", "varchar(20) character set latin2 collate latin2_general_ci", TEXTS),
            text("gb", "varchar(20) character set gbk collate gbk_chinese_ci", TEXTS),
            text("u6", "varchar(20) character set utf16 collate utf16_general_ci", TEXTS),
            text("lb", "varchar(20) character set latin1 collate latin1_bin", TEXTS),
            text("ch", "char(10) character set utf8mb4 collate utf8mb4_0900_ai_ci", TEXTS),
            new SampleColumn(
                    "e",
                    Kind.MEMBER,
                    "enum('small','Medium','12','it''s')",
                    "e",
                    List.of("'small'", "'Medium'", "'12'", "'it''s'", "1")),
            new SampleColumn(
                    "st", Kind.MEMBER, "set('a','b','c','d')", "st", List.of("''", "'a'", "'a,c'", "'d'", "'a,b,c,d'")),
            new SampleColumn(
                    "vb",
                    Kind.BYTES,
                    "varbinary(16)",
                    "HEX(vb)",
                    List.of("''", "'a'", "'A'", "'ab'", "X'00ff'", "'a%'", "'a '", "'12'")),
            new SampleColumn(
                    "bi", Kind.BYTES, "binary(4)", "HEX(bi)", List.of("''", "'a'", "'ab'", "'abcd'", "X'00ff'")),
            new SampleColumn(
                    "dt",
                    Kind.DATE,
                    "date",
                    "CONCAT(dt)",
                    List.of(
                            "'2024-02-29'",
                            "'1999-12-31'",
                            "'0000-00-00'",
                            "'2024-00-00'",
                            "'2024-02-00'",
                            "'2024-02-31'",
                            "'9999-12-31'",
                            "'2024-03-01'")),
            new SampleColumn(
                    "dm",
                    Kind.DATETIME,
                    "datetime",
                    "CONCAT(dm)",
                    List.of(
                            "'2024-02-29 00:00:00'",
                            "'2024-02-29 10:00:00'",
                            "'0000-00-00 00:00:00'",
                            "'1000-01-01 00:00:00'",
                            "'9999-12-31 23:59:59'",
                            "'2024-00-00 01:02:03'",
                            "'2024-02-31 01:00:00'")),
            new SampleColumn(
                    "d6",
                    Kind.DATETIME,
                    "datetime(6)",
                    "CONCAT(d6)",
                    List.of(
                            "'2024-02-29 00:00:00'",
                            "'2024-02-29 10:00:00.5'",
                            "'2024-02-29 10:00:00.000001'",
                            "'9999-12-31 23:59:59.999999'",
                            "'2024-03-01 00:00:00'")),
            new SampleColumn(
                    "ts",
                    Kind.DATETIME,
                    "timestamp(3) null",
                    "CONCAT(ts)",
                    List.of(
                            "'2024-02-29 10:00:00.5'",
                            "'1970-01-01 00:00:01'",
                            "'2038-01-19 03:14:07'",
                            "'2024-02-29 00:00:00'",
                            "0")),
            new SampleColumn(
                    "t",
                    Kind.TIME,
                    "time",
                    "CONCAT(t)",
                    List.of("'00:00:00'", "'-838:59:59'", "'838:59:59'", "'10:00:00'", "'-00:00:01'", "'12:30:00'")),
            new SampleColumn(
                    "t3",
                    Kind.TIME,
                    "time(3)",
                    "CONCAT(t3)",
                    List.of("'00:00:00'", "'-10:00:00.5'", "'10:00:00'", "'10:00:00.001'", "'12:30:00'")),
            new SampleColumn("y", Kind.YEAR, "year", "y+0", List.of("2024", "1901", "2155", "0", "1999", "2000")),
            new SampleColumn("bt", Kind.BIT, "bit(10)", "bt+0", List.of("0", "1", "1023", "12", "65")),
            new SampleColumn("b6", Kind.BIT, "bit(64)", "b6+0", List.of("0", "1", "18446744073709551615", "12")),
            new SampleColumn("j", Kind.JSON, "json", "CONCAT(j)", List.of("'1'", "'\"a\"'", "'null'", "'{}'")));

    private static SampleColumn column(String name, Kind kind, String definition, String... literals) {
        String read = kind == Kind.REAL ? name + "+0e0" : name;
        return new SampleColumn(name, kind, definition, read, List.of(literals));
    }

    private static SampleColumn text(String name, String definition, List<String> literals) {
        return new SampleColumn(name, Kind.TEXT, definition, name, literals);
    }
}
