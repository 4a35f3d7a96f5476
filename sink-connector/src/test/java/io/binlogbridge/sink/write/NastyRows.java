package io.binlogbridge.sink.write;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random rows of values that SQL text could get wrong. */
final class NastyRows {

    /** The columns that {@link #rows} are of. */
    static final String COLUMNS =
            """
            id BIGINT PRIMARY KEY, u TEXT CHARACTER SET utf8mb4, u16 TEXT CHARACTER SET utf16, u3 TEXT CHARACTER SET utf8mb3,
            l TEXT CHARACTER SET latin1, g TEXT CHARACTER SET gbk, j TEXT CHARACTER SET sjis, b LONGBLOB, vb VARBINARY(300),
            n BIGINT, un BIGINT UNSIGNED, d DECIMAL(65,30), f DOUBLE, js JSON, t DATETIME(6), y YEAR, bi BIT(64),
            e ENUM('a','1','\\'','0')""";

    private static final String[] FRAGMENTS = {
        "'",
        "''",
        "\\",
        "\\'",
        "\\\\",
        "\"",
        "`",
        "\0",
        "\n",
        "\r",
        "\t",
        "\032",
        "\b",
        "?",
        "{fn now()}",
        "{d '2020-01-01'}",
        "%",
        "_",
        "/*",
        "*/",
        "/*!50000 x*/",
        "-- ",
        "#",
        ";",
        "\\N",
        "NULL",
        "x'41'",
        "_binary'",
        "\\0",
        "\\Z",
        "\\%",
        "');DROP TABLE t;--",
        "",
        "@a",
        ":b",
        "$1",
        "\u007F",
        " ",
        "0",
        "1"
    };
    private static final String LATIN = "é€ÿ\u00A0";
    // Their second byte in GBK and Shift-JIS is a backslash or a quote's neighbour.
    private static final String CHINESE = "縗運誠中文";
    private static final String JAPANESE = "表ソ能予十";

    private final Random random;

    NastyRows(long seed) {
        this.random = new Random(seed);
    }

    List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 0; id < count; id++) {
            rows.add(row(id));
        }
        return rows;
    }

    private Object[] row(long id) {
        Object[] row = {
            id,
            text("😀𝄞\uFFFE\uFFFF中é" + Character.toString(codePoint())),
            text("😀中é"),
            text("中é\uD7FF\uE000"),
            text(LATIN),
            text(CHINESE),
            text(JAPANESE),
            bytes(random.nextInt(30_000)),
            bytes(random.nextInt(300)),
            random.nextBoolean() ? random.nextLong() : Long.valueOf(random.nextInt(2_000) - 1_000),
            new BigDecimal(new BigInteger(64, random)),
            new BigDecimal(new BigInteger(100, random), random.nextInt(31)).negate(),
            floating(),
            new JsonText(
                    "{\"k'\\\\\": \"" + Character.toString(0x4E00 + random.nextInt(1_000)) + "\\n\", \"n\": 1.5e0}"),
            "2024-02-29 23:59:59.000001",
            random.nextBoolean() ? 0L : Long.valueOf(1901 + random.nextInt(255)),
            new BigDecimal(new BigInteger(64, random)),
            new String[] {"a", "1", "'", "0"}[random.nextInt(4)]
        };
        if (random.nextInt(10) == 0) {
            row[1 + random.nextInt(row.length - 1)] = null;
        }
        return row;
    }

    private String text(String alphabet) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
            if (random.nextBoolean()) {
                text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            }
        }
        return text.toString();
    }

    private int codePoint() {
        int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 'x' : codePoint;
    }

    private Bytes bytes(int length) {
        byte[] content = new byte[length];
        random.nextBytes(content);
        for (int i = 0; i < length / 4; i++) {
            // What a lexer would look at, beside lead bytes of many sets.
            content[random.nextInt(length)] = (byte) "'\\\0\"\u00E4\u00F0\u0081\n".charAt(random.nextInt(8));
        }
        return new Bytes(content);
    }

    private double floating() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : -0.0;
    }
}
