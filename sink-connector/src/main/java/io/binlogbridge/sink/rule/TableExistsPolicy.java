package io.binlogbridge.sink.rule;

/** What a CREATE TABLE does when its table is on the target already and is not this migration's. */
public enum TableExistsPolicy {
    /** Stop. */
    FAIL,
    /** Keep the table as it is and write into it. */
    REUSE,
    /** Drop it and create it anew. */
    RECREATE
}
