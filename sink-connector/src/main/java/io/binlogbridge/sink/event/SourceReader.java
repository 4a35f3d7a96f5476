package io.binlogbridge.sink.event;

import org.apache.kafka.connect.data.Struct;

/** Reads Debezium's {@code source} block. Not thread-safe. */
final class SourceReader {

    private final RepeatedText files = new RepeatedText();
    private final RepeatedText gtids = new RepeatedText();

    /**
     * @param source the block
     * @param deleteHalf whether the record is a delete, and so may be the first half of a key's update
     */
    SourcePosition position(Block source, boolean deleteHalf) {
        return new SourcePosition(
                files.of(source.field("file")),
                source.number("pos"),
                (int) source.number("row"),
                deleteHalf ? 0 : 1,
                gtids.of(source.field("gtid")),
                source.number("ts_ms"),
                SnapshotMark.of(source.field("snapshot")));
    }

    /** The same for a block whose fields are known. */
    SourcePosition position(SourceShape shape, Struct source, boolean deleteHalf) {
        return new SourcePosition(
                files.of(shape.file().in(source)),
                shape.pos().number(source),
                (int) shape.row().number(source),
                deleteHalf ? 0 : 1,
                gtids.of(shape.gtid().in(source)),
                shape.tsMs().number(source),
                SnapshotMark.of(shape.snapshot().in(source)));
    }
}
