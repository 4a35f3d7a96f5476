package io.binlogbridge.sink.rule.collation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Which characters LIKE takes for each other, asked from a server. */
final class LikeClasses {

    private final CollationServer server;
    private final String charset;
    private final String collation;

    LikeClasses(CollationServer server, String charset, String collation) {
        this.server = server;
        this.charset = charset;
        this.collation = collation;
    }

    /** For each character the first one that LIKE takes for it; nothing when these are just the characters of the same weight. */
    int[] of(int[] characters, int[] weights) throws SQLException {
        int[] first = new int[characters.length];
        Arrays.fill(first, CharacterTable.NONE);
        List<int[]> pairs = pairs(characters, weights, first);
        while (!pairs.isEmpty()) {
            List<int[]> asked = pairs;
            ask(characters, asked, n -> first[asked.get(n)[0]] = characters[asked.get(n)[1]]);
            pairs = pairs(characters, weights, first);
        }
        return splits(weights, first) ? first : new int[0];
    }

    /** The characters without a first one, each with the first of those of its weight, which becomes its own first one. */
    private static List<int[]> pairs(int[] characters, int[] weights, int[] first) {
        Map<Integer, Integer> firstOfWeight = new HashMap<>();
        List<int[]> pairs = new ArrayList<>();
        for (int at = 0; at < characters.length; at++) {
            if (first[at] == CharacterTable.NONE) {
                Integer before = firstOfWeight.putIfAbsent(weights[at], at);
                if (before == null) {
                    first[at] = characters[at];
                } else {
                    pairs.add(new int[] {at, before});
                }
            }
        }
        return pairs;
    }

    private static boolean splits(int[] weights, int[] first) {
        Map<Integer, Integer> firstOfWeight = new HashMap<>();
        return IntStream.range(0, weights.length).anyMatch(at -> {
            Integer before = firstOfWeight.putIfAbsent(weights[at], first[at]);
            return before != null && before != first[at];
        });
    }

    private void ask(int[] characters, List<int[]> pairs, IntConsumer alike) throws SQLException {
        server.keepTexts(
                "likes",
                charset,
                pairs.stream()
                        .map(pair -> new String[] {
                            Character.toString(characters[pair[0]]), "!" + Character.toString(characters[pair[1]])
                        })
                        .toList());
        server.rows(
                "SELECT n FROM likes WHERE t0 LIKE t1 COLLATE " + collation + " ESCAPE '!'",
                row -> alike.accept(row.getInt(1)));
    }
}
