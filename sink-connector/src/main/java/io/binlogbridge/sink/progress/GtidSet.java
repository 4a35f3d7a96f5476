package io.binlogbridge.sink.progress;

import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A set of transactions in MySQL's own notation, {@code uuid:1-5:7,uuid:tag:1-3}. Mutable, not thread-safe.
 *
 * <p>A topic holds the transactions of one database, so its set is full of gaps that other databases' transactions left. Beyond
 * {@value #INTERVALS_KEPT} intervals a source the oldest gaps are closed: a source delivers out of order only within the window of a
 * replica's parallel workers, never that far back.
 */
final class GtidSet {

    static final int INTERVALS_KEPT = 256;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:-\\d+)?");

    private final TreeMap<String, Intervals> sources = new TreeMap<>();

    /**
     * @throws IllegalArgumentException when {@code text} is no set
     */
    static GtidSet parse(String text) {
        GtidSet set = new GtidSet();
        set.addAll(text);
        return set;
    }

    /**
     * @param text a set in the same notation
     * @throws IllegalArgumentException when it is none
     */
    void addAll(String text) {
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                addSource(part.trim());
            }
        }
    }

    private void addSource(String part) {
        String[] pieces = part.split(":");
        String uuid = pieces[0].trim().toLowerCase(java.util.Locale.ROOT);
        String source = uuid;
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].trim();
            if (!NUMBER.matcher(piece).matches()) {
                source = uuid + ":" + piece.toLowerCase(java.util.Locale.ROOT);
                continue;
            }
            int dash = piece.indexOf('-');
            long start = Long.parseLong(dash < 0 ? piece : piece.substring(0, dash));
            add(source, start, dash < 0 ? start : Long.parseLong(piece.substring(dash + 1)));
        }
    }

    void add(Gtid gtid) {
        add(gtid.source(), gtid.number(), gtid.number());
    }

    private void add(String source, long start, long end) {
        Intervals intervals = sources.computeIfAbsent(source, key -> new Intervals());
        intervals.add(start, end);
        while (intervals.count() > INTERVALS_KEPT) {
            intervals.closeOldestGap();
        }
    }

    void clear() {
        sources.clear();
    }

    boolean contains(Gtid gtid) {
        Intervals intervals = sources.get(gtid.source());
        return intervals != null && intervals.contains(gtid.number());
    }

    /** In MySQL's notation, the tagged parts each with their UUID. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(",");
        sources.forEach((source, intervals) -> text.add(source + ":" + intervals));
        return text.toString();
    }
}
