package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/** Reads Debezium's {@code source} block. */
final class SourceReader {

    private SourceReader() {}

    /**
     * @param source the block
     * @param deleteHalf whether the record is a delete, and so may be the first half of a key's update
     */
    static SourcePosition position(Block source, boolean deleteHalf) {
        String snapshot = source.text("snapshot");
        return new SourcePosition(
                emptyAsNull(source.text("file")),
                source.number("pos"),
                (int) source.number("row"),
                deleteHalf ? 0 : 1,
                emptyAsNull(source.text("gtid")),
                source.number("ts_ms"),
                snapshot != null && !snapshot.equals("false"));
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
