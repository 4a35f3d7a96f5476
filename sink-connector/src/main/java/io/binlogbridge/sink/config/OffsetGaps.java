package io.binlogbridge.sink.config;

/** What a gap in the offsets of a topic means. */
public enum OffsetGaps {
    /** Records are gone: stop. */
    FAIL,
    /** Records were left out on purpose, by compaction or a transformation: go on. */
    ALLOW
}
