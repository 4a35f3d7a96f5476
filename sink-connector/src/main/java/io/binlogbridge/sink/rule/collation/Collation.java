package io.binlogbridge.sink.rule.collation;

import java.util.Optional;

/** How MySQL compares texts under one collation. Immutable, thread-safe. */
public interface Collation {

    /** As after {@code ESCAPE ''}, or under NO_BACKSLASH_ESCAPES: U+0000 is MySQL's escape character then. */
    int NO_ESCAPE = -1;

    /** The collation of this name (utf8mb4_0900_ai_ci, latin1_swedish_ci, binary ...), any case; empty when it is not known here. */
    static Optional<Collation> named(String name) {
        return Collations.named(name);
    }

    /** As MySQL 8.0 and later call it: utf8mb3_bin for utf8_bin. */
    String name();

    /**
     * Whether all characters of the text are in the collation's character set. A text of which this is not true has no place in the
     * collation's order, so the other methods refuse it or answer for what MySQL would never ask: to be tried first for texts that do not
     * come from a column of the character set. {@code binary} has the characters up to U+00FF, each of them a byte.
     */
    boolean holds(String text);

    /** Like MySQL's comparison of two texts: negative, 0, positive; trailing spaces count or not as the collation says (PAD SPACE / NO PAD). */
    int compare(String left, String right);

    /**
     * MySQL's LIKE under this collation: character by character, so that trailing spaces count and neither expansions nor ignored characters
     * match as they do in {@link #compare}.
     *
     * @param escape the escape character's code point, or {@link #NO_ESCAPE}
     * @throws IllegalArgumentException when the escape character is one that MySQL does not handle like others: beyond ASCII, in most _bin
     *     collations and those of character sets of several bytes
     */
    boolean like(String text, String pattern, int escape);

    /** LOWER() of a text of this collation. */
    String lower(String text);

    /** UPPER() of a text of this collation. */
    String upper(String text);
}
