package io.binlogbridge.sink.rule;

/** What becomes of the source's triggers: what they did there stands in the rows already. */
public enum TriggerPolicy {
    /** They are there, and do nothing in the sink's own sessions. */
    GUARDED,
    /** They are kept in the control database, until {@link #UNGUARDED} makes them. */
    DEFERRED,
    /** They are left out. */
    SKIP,
    /** They are as on the source, also those that were guarded or deferred before: for the cut-over, when no more rows come. */
    UNGUARDED;

    /** What must hold for a guarded trigger to act: the sink's sessions set this variable. */
    public static final String GUARD = "@binlog_bridge IS NULL";
}
