package io.binlogbridge.sink.progress;

import java.util.Map;
import java.util.NavigableMap;
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

    /** For each source the intervals, start to end, both inclusive, apart from each other by at least one. */
    private final TreeMap<String, TreeMap<Long, Long>> sources = new TreeMap<>();

    /**
     * @throws IllegalArgumentException when {@code text} is no set
     */
    static GtidSet parse(String text) {
        GtidSet set = new GtidSet();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                set.addSource(part.trim());
            }
        }
        return set;
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

    void addAll(GtidSet other) {
        other.sources.forEach((source, intervals) -> intervals.forEach((start, end) -> add(source, start, end)));
    }

    void add(Gtid gtid) {
        add(gtid.source(), gtid.number(), gtid.number());
    }

    private void add(String source, long start, long end) {
        TreeMap<Long, Long> intervals = sources.computeIfAbsent(source, key -> new TreeMap<>());
        long from = start;
        long to = end;
        Map.Entry<Long, Long> near = intervals.floorEntry(to + 1);
        while (near != null && near.getValue() >= from - 1) {
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
            intervals.remove(near.getKey());
            near = intervals.floorEntry(to + 1);
        }
        intervals.put(from, to);
        while (intervals.size() > INTERVALS_KEPT) {
            closeOldestGap(intervals);
        }
    }

    private static void closeOldestGap(NavigableMap<Long, Long> intervals) {
        Map.Entry<Long, Long> first = intervals.pollFirstEntry();
        Map.Entry<Long, Long> second = intervals.pollFirstEntry();
        if (first != null && second != null) {
            intervals.put(first.getKey(), second.getValue());
        }
    }

    void clear() {
        sources.clear();
    }

    boolean contains(Gtid gtid) {
        TreeMap<Long, Long> intervals = sources.get(gtid.source());
        if (intervals == null) {
            return false;
        }
        Map.Entry<Long, Long> at = intervals.floorEntry(gtid.number());
        return at != null && at.getValue() >= gtid.number();
    }

    /** In MySQL's notation, the tagged parts each with their UUID. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(",");
        sources.forEach((source, intervals) -> {
            StringJoiner part = new StringJoiner(":");
            part.add(source);
            intervals.forEach((start, end) -> part.add(start.equals(end) ? "" + start : start + "-" + end));
            text.add(part.toString());
        });
        return text.toString();
    }
}
