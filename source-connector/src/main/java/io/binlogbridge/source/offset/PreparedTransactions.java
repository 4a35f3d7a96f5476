package io.binlogbridge.source.offset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The XA transactions that are prepared and neither committed nor rolled back, at one place of the binlog. Immutable. */
public final class PreparedTransactions {

    private static final PreparedTransactions NONE = new PreparedTransactions(Map.of());

    private static final String WITH_ROWS = "rows";
    private static final String WITHOUT_ROWS = "none";

    private final Map<Xid, Prepared> all;

    /**
     * Where the events of one begin, from its XA START on.
     *
     * @param hasRows whether there may be rows of captured tables among them
     */
    public record Prepared(String file, long position, boolean hasRows) {

        /** {@code file:position}. */
        @Override
        public String toString() {
            return file + ":" + position;
        }
    }

    private PreparedTransactions(Map<Xid, Prepared> all) {
        this.all = Collections.unmodifiableMap(all);
    }

    public static PreparedTransactions none() {
        return NONE;
    }

    public Optional<Prepared> find(Xid xid) {
        return Optional.ofNullable(all.get(xid));
    }

    /** These and one more; or that one at another place. */
    public PreparedTransactions with(Xid xid, Prepared prepared) {
        Map<Xid, Prepared> more = new LinkedHashMap<>(all);
        more.put(xid, prepared);
        return new PreparedTransactions(more);
    }

    public PreparedTransactions without(Xid xid) {
        if (!all.containsKey(xid)) {
            return this;
        }
        Map<Xid, Prepared> fewer = new LinkedHashMap<>(all);
        fewer.remove(xid);
        return new PreparedTransactions(fewer);
    }

    /** One a line: name, position, whether it has rows, file. Empty when there are none. */
    public String text() {
        return all.entrySet().stream()
                .map(one -> String.join(
                        " ",
                        one.getKey().compact(),
                        Long.toString(one.getValue().position()),
                        one.getValue().hasRows() ? WITH_ROWS : WITHOUT_ROWS,
                        one.getValue().file()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #text()} gave.
     *
     * @throws IllegalArgumentException when it is something else; the message has the line
     */
    public static PreparedTransactions read(String text) {
        Map<Xid, Prepared> all = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            String[] fields = line.split(" ", 4);
            if (fields.length != 4 || !(fields[2].equals(WITH_ROWS) || fields[2].equals(WITHOUT_ROWS))) {
                throw new IllegalArgumentException("Not a prepared XA transaction: " + line);
            }
            all.put(
                    Xid.ofCompact(fields[0]),
                    new Prepared(fields[3], position(fields[1], line), fields[2].equals(WITH_ROWS)));
        });
        return new PreparedTransactions(all);
    }

    private static long position(String digits, String line) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a position, in the prepared XA transaction: " + line, e);
        }
    }
}
