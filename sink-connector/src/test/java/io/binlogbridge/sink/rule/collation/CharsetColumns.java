package io.binlogbridge.sink.rule.collation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The tables of a character set that is not Unicode's and of its collations, asked from a server. */
final class CharsetColumns {

    /**
     * Those with weights on several levels, expansions, contractions, or weights of characters beyond U+FFFF; and gb18030_unicode_520_ci, of
     * which LOWER() cuts characters off to 16 bits.
     */
    private static final Set<String> NOT_DONE = Set.of(
            "cp1250_czech_cs",
            "gb18030_chinese_ci",
            "gb18030_unicode_520_ci",
            "latin1_german2_ci",
            "latin2_czech_cs",
            "tis620_thai_ci");

    private final CollationServer server;
    private final String charset;
    private final List<String> collations;
    private final Map<String, int[]> columns = new HashMap<>();

    CharsetColumns(CollationServer server, String charset) throws SQLException {
        this.server = server;
        this.charset = charset;
        this.collations = server.collations("CHARACTER_SET_NAME = '" + charset + "'").stream()
                .filter(name -> !NOT_DONE.contains(name))
                .toList();
    }

    Map<String, int[]> all() throws SQLException {
        String code = "CAST(CONVERT(c USING " + charset + ") AS BINARY)";
        put(List.of("codes"), List.of(code));
        putCases();
        List<String> weighed =
                collations.stream().filter(name -> !name.endsWith("_bin")).toList();
        put(
                weighed.stream().map(name -> "weights." + name).toList(),
                weighed.stream()
                        .map(name -> "WEIGHT_STRING(CONVERT(c USING " + charset + ") COLLATE " + name + ")")
                        .toList());
        columns.computeIfPresent("weights.big5_chinese_ci", (name, weights) -> compared(weights, it -> it));
        columns.computeIfPresent("weights.euckr_korean_ci", (name, weights) -> compared(weights, this::byBytes));
        for (String collation : weighed) {
            int[] classes = new LikeClasses(server, charset, collation)
                    .of(columns.get("characters"), columns.get("weights." + collation));
            if (classes.length > 0) {
                columns.put("like." + collation, classes);
            }
        }
        return columns;
    }

    /**
     * What a collation compares, where its WEIGHT_STRING is another thing: big5_chinese_ci sorts by the strokes of characters and compares
     * their codes; euckr_korean_ci compares byte by byte, letters of ASCII without case even in the second place.
     */
    private int[] compared(int[] weights, IntUnaryOperator weightOfCode) {
        int[] codes = columns.get("codes");
        return IntStream.range(0, codes.length)
                .map(at -> codes[at] << 8 == 0 ? weights[at] : weightOfCode.applyAsInt(codes[at]))
                .toArray();
    }

    private int byBytes(int code) {
        int second = (code >> 16) & 0xff;
        return second >= 'a' && second <= 'z' ? code - (('a' - 'A') << 16) : code;
    }

    /** Those of the _bin collation, and of others where they differ. */
    private void putCases() throws SQLException {
        for (String fold : new String[] {"lower", "upper"}) {
            List<String> names =
                    collations.stream().map(name -> fold + "." + name).toList();
            put(
                    names,
                    collations.stream()
                            .map(name -> "CAST(CONVERT(CONVERT(" + fold + "(CONVERT(c USING " + charset + ") COLLATE "
                                    + name + ") USING utf8mb4) USING utf32) AS BINARY)")
                            .toList());
            int[] common = columns.get(fold + "." + charset + "_bin");
            names.forEach(
                    name -> columns.computeIfPresent(name, (same, own) -> Arrays.equals(own, common) ? null : own));
            columns.put(fold, common);
        }
    }

    /** A column for each expression, of the characters that the character set has; numbers from up to four bytes, the first the highest. */
    private void put(List<String> names, List<String> expressions) throws SQLException {
        List<Integer> characters = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        String there = "CONVERT(CONVERT(c USING " + charset + ") USING utf8mb4) = c COLLATE utf8mb4_0900_bin";
        server.ofPoints(
                expressions, "n < " + (charset.equals("gb18030") ? "0x20000" : "0x10000") + " AND " + there, row -> {
                    characters.add(row.getInt(1));
                    int[] numbers = new int[names.size()];
                    for (int at = 0; at < numbers.length; at++) {
                        numbers[at] = number(row.getBytes(at + 2));
                    }
                    rows.add(numbers);
                });
        columns.put("characters", characters.stream().mapToInt(it -> it).toArray());
        for (int at = 0; at < names.size(); at++) {
            int column = at;
            columns.put(
                    names.get(at), rows.stream().mapToInt(row -> row[column]).toArray());
        }
    }

    private static int number(byte[] bytes) {
        if (bytes.length > 4) {
            throw new IllegalStateException(Arrays.toString(bytes) + " is no weight");
        }
        int number = 0;
        for (int at = 0; at < 4; at++) {
            number = (number << 8) | (at < bytes.length ? bytes[at] & 0xff : 0);
        }
        return number;
    }
}
