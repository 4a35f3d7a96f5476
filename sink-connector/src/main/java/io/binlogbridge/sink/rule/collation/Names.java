package io.binlogbridge.sink.rule.collation;

import java.util.Locale;

/** What the names of collations say. */
final class Names {

    private Names() {}

    /** As MySQL 8.0 and later call it: 5.x said utf8 for utf8mb3. */
    static String today(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("utf8_") ? "utf8mb3" + lower.substring(4) : lower;
    }

    /** The name up to the first underscore. */
    static String charset(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    /** All pad but binary and those that came with MySQL 8.0. */
    static boolean padsWithSpaces(String collation) {
        return !collation.equals("binary") && !collation.contains("_0900_");
    }
}
