package io.binlogbridge.sink.progress;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of MySQL.
 *
 * @param source the server's UUID in lower case, followed by {@code :tag} when it has one
 * @param number from 1
 */
record Gtid(String source, long number) {

    private static final Pattern SOURCE =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?::[a-zA-Z_][a-zA-Z0-9_]{0,31})?");

    /** As many as {@link Long#MAX_VALUE} has. */
    private static final int DIGITS = 19;

    /** The transaction that {@code text} names; empty for null and for forms that are not MySQL's. */
    static Optional<Gtid> parse(@Nullable String text) {
        return parse(text, null);
    }

    /** The same, cheap when the transaction is of the same source as {@code like}, as those of a stream are. */
    static Optional<Gtid> parse(@Nullable String text, @Nullable Gtid like) {
        if (text == null) {
            return Optional.empty();
        }
        int colon = text.lastIndexOf(':');
        long number = number(text, colon + 1);
        if (colon < 0 || number < 0) {
            return Optional.empty();
        }
        if (like != null && like.source.length() == colon && text.startsWith(like.source)) {
            return Optional.of(new Gtid(like.source, number));
        }
        String source = text.substring(0, colon);
        return SOURCE.matcher(source).matches()
                ? Optional.of(new Gtid(source.toLowerCase(Locale.ROOT), number))
                : Optional.empty();
    }

    /** The number in the digits from {@code start} on; -1 when there are none, too many, or something else: what 19 digits overflow to is below 0. */
    private static long number(String text, int start) {
        int digits = text.length() - start;
        if (digits < 1 || digits > DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    @Override
    public String toString() {
        return source + ":" + number;
    }
}
