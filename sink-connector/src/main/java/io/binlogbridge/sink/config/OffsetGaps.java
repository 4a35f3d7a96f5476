package io.binlogbridge.sink.config;

/** What a gap in the offsets of a topic means. */
public enum OffsetGaps {
    /** Records are gone: stop. */
    FAIL,
    /** Markers of an exactly-once producer, or a transformation that drops records: go on. */
    ALLOW
}
