package io.binlogbridge.sink.rule.collation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random texts compare, match and fold as a real server says. {@code -Dcollations.texts=} says how many for each collation of any character
 * set; without it the character sets that are seldom used have fewer. {@code -Dcollations.seed=} says which.
 */
class CollationsOnServerTest {

    private static final int TEXTS = Integer.getInteger("collations.texts", 20_000);
    private static final int TEXTS_OF_OTHERS = Integer.getInteger("collations.texts", 2_000);
    private static final Set<String> OFTEN_USED = Set.of("ascii", "gbk", "latin1", "utf8mb3", "utf8mb4");
    private static final long SEED = Long.getLong("collations.seed", 7);
    private static final String[] ESCAPES = {"\\", "!", "|", "_", "%", " ", "", "é", "я", "ÿ", "ー", "가"};

    private static CollationServer server;

    @BeforeAll
    static void connect() throws SQLException {
        server = new CollationServer();
    }

    @AfterAll
    static void end() throws SQLException {
        server.close();
    }

    static Stream<String> charsets() throws SQLException {
        return server.collations("TRUE").stream().map(Names::charset).distinct();
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void texts_compare_match_and_fold_as_the_server_says(String charset) throws SQLException {
        List<Collation> collations = server.collations("CHARACTER_SET_NAME = '" + charset + "'").stream()
                .flatMap(name -> Collation.named(name).stream())
                .toList();
        int[] characters = IntStream.rangeClosed(
                        0, collations.get(0).holds("\uD800\uDC00") ? Character.MAX_CODE_POINT : 0xFFFF)
                .filter(character -> character < 0xD800 || character > 0xDFFF)
                .filter(character -> collations.get(0).holds(Character.toString(character)))
                .toArray();
        List<Twins> twins = collations.stream()
                .filter(it -> !it.name().endsWith("_bin"))
                .map(it -> new Twins(it, characters))
                .toList();
        RandomTexts texts = new RandomTexts(new Random(SEED), characters, twins);
        List<String[]> rows = Stream.generate(texts::row)
                .limit(OFTEN_USED.contains(charset) ? TEXTS : TEXTS_OF_OTHERS)
                .toList();
        server.keepTexts("texts", charset, rows);

        List<String> differences = new ArrayList<>();
        for (Collation collation : collations) {
            differences.addAll(differences(collation, rows));
        }
        assertThat(differences).as("-Dcollations.seed=%d", SEED).isEmpty();
    }

    /** The first three. */
    private static List<String> differences(Collation collation, List<String[]> rows) throws SQLException {
        List<String> escapes = escapes(collation);
        String collate = " COLLATE `" + collation + "`";
        StringBuilder query = new StringBuilder(
                "SELECT n, STRCMP(t0" + collate + ", t1), t0" + collate + " = t1, t0" + collate + " < t1");
        for (String fold : List.of("LOWER", "UPPER")) {
            String folded = fold + "(t0" + collate + ")";
            query.append(
                    isBinary(collation) ? ", " + folded : ", CAST(CONVERT(" + folded + " USING utf8mb4) AS BINARY)");
        }
        for (String escape : escapes) {
            query.append(", t0 LIKE t2" + collate + " ESCAPE '" + (escape.equals("\\") ? "\\\\" : escape) + "'");
        }
        List<String> differences = new ArrayList<>();
        server.rows(query + " FROM texts ORDER BY n", row -> {
            String[] texts = rows.get(row.getInt(1));
            String here = here(collation, escapes, texts);
            String there = there(collation, escapes.size(), row);
            if (!here.equals(there) && differences.size() < 3) {
                differences.add(
                        collation + " " + String.join(" / ", points(texts[0]), points(texts[1]), points(texts[2]))
                                + ": here " + here + ", there " + there);
            }
        });
        return differences;
    }

    private static boolean isBinary(Collation collation) {
        return collation.name().equals("binary");
    }

    private static List<String> escapes(Collation collation) {
        return Stream.of(ESCAPES)
                .filter(collation::holds)
                .filter(escape -> taken(collation, codePoint(escape)))
                .toList();
    }

    private static boolean taken(Collation collation, int escape) {
        try {
            return !collation.like("", "_", escape);
        } catch (IllegalArgumentException e) {
            return escape < 0x80;
        }
    }

    private static int codePoint(String escape) {
        return escape.isEmpty() ? Collation.NO_ESCAPE : escape.codePointAt(0);
    }

    private static String here(Collation collation, List<String> escapes, String[] texts) {
        int sign = Integer.signum(collation.compare(texts[0], texts[1]));
        StringBuilder all = new StringBuilder();
        all.append(sign).append(sign == 0 ? " 1 " : " 0 ").append(sign < 0 ? "1" : "0");
        all.append(' ').append(points(collation.lower(texts[0])));
        all.append(' ').append(points(collation.upper(texts[0])));
        for (String escape : escapes) {
            all.append(collation.like(texts[0], texts[2], codePoint(escape)) ? " 1" : " 0");
        }
        return all.toString();
    }

    private static String there(Collation collation, int escapes, ResultSet row) throws SQLException {
        Charset charset = isBinary(collation) ? ISO_8859_1 : UTF_8;
        StringBuilder all = new StringBuilder();
        all.append(row.getInt(2)).append(' ').append(row.getInt(3)).append(' ').append(row.getInt(4));
        all.append(' ').append(points(new String(row.getBytes(5), charset)));
        all.append(' ').append(points(new String(row.getBytes(6), charset)));
        for (int at = 0; at < escapes; at++) {
            all.append(' ').append(row.getInt(7 + at));
        }
        return all.toString();
    }

    private static String points(String text) {
        StringBuilder points = new StringBuilder("[");
        text.codePoints().forEach(one -> points.append(Integer.toHexString(one)).append(' '));
        return points.toString().strip() + "]";
    }
}
