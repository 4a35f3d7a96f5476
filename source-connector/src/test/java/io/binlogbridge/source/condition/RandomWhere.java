package io.binlogbridge.source.condition;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random tables, rows and conditions, half of which servers surely decide alike. */
public final class RandomWhere {

    private static final List<String> CHARSETS = List.of(
            "latin1 COLLATE latin1_swedish_ci",
            "latin1 COLLATE latin1_german2_ci",
            "utf8mb4 COLLATE utf8mb4_general_ci",
            "utf8mb4 COLLATE utf8mb4_unicode_ci",
            "utf8mb4 COLLATE utf8mb4_bin",
            "utf8 COLLATE utf8_general_ci",
            "utf8 COLLATE utf8_unicode_520_ci",
            "gbk COLLATE gbk_chinese_ci",
            "ucs2 COLLATE ucs2_general_ci",
            "utf32 COLLATE utf32_unicode_ci");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "-1",
            "7",
            "100",
            "127",
            "128",
            "300",
            "70000",
            "5000000000",
            "123456789012345678",
            "1.5",
            "2.50",
            "2.005",
            "2.014",
            "1.999",
            "TRUE");
    /** What a constant with more digits than the column has may be rounded to. */
    private static final List<String> ROW_DECIMALS = List.of("0", "1", "1.50", "2", "2.01", "2.5", "100", "NULL");

    private static final List<String> ROW_NUMBERS = List.of("0", "1", "2", "3", "7", "100", "127", "NULL");
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "ab",
            "a ",
            "ä",
            "ss",
            "ß",
            "x'y",
            "x\"y",
            "a%",
            "a_b",
            "100",
            "0",
            "order by",
            "é",
            "a                    b",
            "abcdefghijklmnopqrstuvwxyz");
    private static final List<String> ROW_TEXTS = TEXTS.subList(0, TEXTS.size() - 2);
    private static final List<String> PATTERNS =
            List.of("", "%", "a%", "_", "%b", "a\\\\_%", "Ä%", "s_", "%order%", "x''%");
    private static final List<String> DAYS = List.of("2024-01-31", "2024-02-01", "1999-12-31", "2037-12-31");
    private static final List<String> ROW_DAYS =
            List.of("2024-01-31", "2024-02-01", "0000-00-00", "2024-00-10", "1999-12-31", "9999-12-31");
    private static final List<String> CLOCKS = List.of("", " 00:00:00", " 10:00:00", " 23:59:59");
    private static final List<String> COMPARED = List.of("=", "<>", "<", "<=", ">", ">=", "<=>");

    private final Random random;

    public RandomWhere(long seed) {
        random = new Random(seed);
    }

    /** Three columns of each kind of number, one text column for each collation, and those of time. */
    public String table() {
        String texts = IntStream.range(0, CHARSETS.size())
                .mapToObj(i -> "t" + i + (i % 3 == 0 ? " CHAR(20)" : i % 3 == 1 ? " VARCHAR(20)" : " TEXT")
                        + " CHARACTER SET " + CHARSETS.get(i) + ", ")
                .collect(Collectors.joining());
        return "CREATE TABLE t (id INT PRIMARY KEY, i0 TINYINT, i1 INT NOT NULL, i2 BIGINT UNSIGNED, i3 SMALLINT(4) ZEROFILL, "
                + texts
                + "p0 DECIMAL(10,2), p1 DECIMAL(30,0), f0 DOUBLE, e0 ENUM('a','B','','100') CHARACTER SET utf8mb4 COLLATE"
                + " utf8mb4_general_ci, d0 DATE, d1 DATE NOT NULL, m0 DATETIME, m1 DATETIME(3) NOT NULL, m2 TIMESTAMP NULL,"
                + " m3 TIMESTAMP(6) NULL, KEY (i0), KEY (i2), KEY (t0), KEY (t1), KEY (t3), KEY (p0), KEY (p1), KEY (d0), KEY (m0), KEY"
                + " (m2)) DEFAULT CHARSET latin1";
    }

    /** A row; the session has no SQL mode. */
    public String row(int id) {
        String texts = CHARSETS.stream()
                .map(charset -> one(4) ? "NULL, " : text(pick(ROW_TEXTS)) + ", ")
                .collect(Collectors.joining());
        return "INSERT INTO t VALUES (" + id + ", " + pick(ROW_NUMBERS) + ", " + random.nextInt(4) + ", "
                + pick(ROW_NUMBERS) + ", " + pick(ROW_NUMBERS) + ", " + texts + pick(ROW_DECIMALS) + ", "
                + pick(ROW_NUMBERS)
                + ", " + pick(ROW_NUMBERS) + ", " + (one(4) ? "NULL" : text(pick(List.of("a", "b", "", "100")))) + ", "
                + day(true) + ", " + day(false) + ", " + moment(true) + ", " + moment(false) + ", " + stamp() + ", "
                + stamp()
                + ")";
    }

    /** A condition on the table. */
    public String condition(int depth) {
        if (depth > 0 && !one(3)) {
            return switch (random.nextInt(5)) {
                case 0 -> "NOT (" + condition(depth - 1) + ")";
                case 1, 2 -> "(" + condition(depth - 1) + ") OR (" + condition(depth - 1) + ")";
                default -> "(" + condition(depth - 1) + ") AND (" + condition(depth - 1) + ")";
            };
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> on(number(), NUMBERS);
            case 2 -> on("p" + random.nextInt(2), NUMBERS);
            case 3, 4, 5 -> on(textColumn(), quoted(TEXTS));
            case 6 -> textColumn() + not() + " LIKE '" + pick(PATTERNS) + "'";
            case 7 -> on("d" + random.nextInt(2), moments(true));
            case 8, 9 -> on("m" + random.nextInt(4), moments(one(2)));
            case 10 ->
                pick(List.of("i0", "i2", "t0", "t5", "p0", "f0", "e0", "d0", "d1", "m0", "m1", "m2")) + " IS" + not()
                        + " NULL";
            default ->
                pick(List.of(
                        "LENGTH(t0) > 1",
                        "f0 > 1",
                        "i0 + 1 = 2",
                        "e0 = 'A'",
                        "e0 IN ('', 'b')",
                        "YEAR(m0) = 2024",
                        "i0",
                        "t0 = 0"));
        };
    }

    private String number() {
        return one(4) ? pick(List.of("i0 % 4", "MOD(i2, 3)", "i1 % 2")) : "i" + random.nextInt(4);
    }

    private String textColumn() {
        return "t" + random.nextInt(CHARSETS.size());
    }

    private String on(String subject, List<String> constants) {
        return switch (random.nextInt(4)) {
            case 0 -> subject + not() + " IN (" + pick(constants) + ", " + pick(constants) + ")";
            case 1 -> subject + not() + " BETWEEN " + pick(constants) + " AND " + pick(constants);
            case 2 -> pick(constants) + " " + pick(COMPARED) + " " + subject;
            default -> subject + " " + pick(COMPARED) + " " + pick(constants);
        };
    }

    private String not() {
        return one(3) ? " NOT" : "";
    }

    private String day(boolean mayBeNull) {
        return mayBeNull && one(4) ? "NULL" : "'" + pick(ROW_DAYS) + "'";
    }

    private String moment(boolean mayBeNull) {
        return mayBeNull && one(4) ? "NULL" : "'" + pick(ROW_DAYS) + pick(CLOCKS) + "'";
    }

    private String stamp() {
        return one(4) ? "NULL" : "'" + pick(DAYS) + pick(CLOCKS) + "'";
    }

    private static List<String> moments(boolean days) {
        return DAYS.stream()
                .flatMap(day -> days
                        ? List.of("'" + day + "'", "DATE'" + day + "'").stream()
                        : CLOCKS.stream().map(clock -> "'" + day + clock + "'"))
                .toList();
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(RandomWhere::text).toList();
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
