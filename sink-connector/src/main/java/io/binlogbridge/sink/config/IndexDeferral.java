package io.binlogbridge.sink.config;

import java.time.Duration;

/**
 * Whether tables of a snapshot get their secondary indexes after their rows.
 *
 * @param wanted whether they do
 * @param longestWait how long a table waits for its indexes when the partition brings nothing more, not even the snapshot's end
 */
public record IndexDeferral(boolean wanted, Duration longestWait) {}
