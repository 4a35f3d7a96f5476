package io.binlogbridge.sink.progress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of MySQL.
 *
 * @param source the server's UUID in lower case, followed by {@code :tag} when it has one
 * @param number from 1
 */
record Gtid(String source, long number) {

    private static final Pattern FORM = Pattern.compile(
            "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?::[a-zA-Z_][a-zA-Z0-9_]{0,31})?):(\\d{1,19})");

    /** The transaction that {@code text} names; empty for null and for forms that are not MySQL's. */
    static Optional<Gtid> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Gtid(form.group(1).toLowerCase(java.util.Locale.ROOT), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return source + ":" + number;
    }
}
