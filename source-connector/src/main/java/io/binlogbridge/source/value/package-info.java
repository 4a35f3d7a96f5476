/**
 * What a column's value is, exactly: read from the binlog's bytes ({@link io.binlogbridge.source.value.ExactRows}) or from the
 * text that the server sends in a snapshot ({@link io.binlogbridge.source.value.SnapshotValues}) into one form for both, and made
 * from that what stands in a record ({@link io.binlogbridge.source.value.BridgeValues}). Debezium's own way bends zero dates,
 * JSON numbers, FLOAT, BIT keys and more. Everything here is a pure function of its arguments; snapshot threads and the binlog's
 * thread share it.
 */
@NullMarked
package io.binlogbridge.source.value;

import org.jspecify.annotations.NullMarked;
