package io.binlogbridge.source.offset;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an XA transaction. The server writes it into the binlog in one form, {@code X'6131',X'',1}, whatever the client
 * wrote.
 *
 * @param gtrid in hexadecimal digits
 * @param bqual in hexadecimal digits, often none
 */
public record Xid(String gtrid, String bqual, String formatId) {

    private static final Pattern LOGGED =
            Pattern.compile("X'([0-9a-f]*)'\\s*,\\s*X'([0-9a-f]*)'\\s*,\\s*(-?\\d+)", Pattern.CASE_INSENSITIVE);

    private static final String SEPARATOR = ",";

    /** Reads the form of the binlog. */
    public static Optional<Xid> logged(String text) {
        Matcher xid = LOGGED.matcher(text.strip());
        return xid.matches()
                ? Optional.of(new Xid(
                        xid.group(1).toLowerCase(Locale.ROOT), xid.group(2).toLowerCase(Locale.ROOT), xid.group(3)))
                : Optional.empty();
    }

    /** Without spaces and quotes. */
    String compact() {
        return gtrid + SEPARATOR + bqual + SEPARATOR + formatId;
    }

    static Xid ofCompact(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not the name of an XA transaction: " + text);
        }
        return new Xid(parts[0], parts[1], parts[2]);
    }

    /** As the binlog has it. */
    @Override
    public String toString() {
        return "X'" + gtrid + "',X'" + bqual + "'," + formatId;
    }
}
