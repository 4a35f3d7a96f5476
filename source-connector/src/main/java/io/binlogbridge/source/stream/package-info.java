/**
 * The binlog: rows go Debezium's way, statements go ours. A statement is read with its session, asked for the objects it
 * changes, applied to the model and published to the topic of each captured database it changes.
 *
 * <p>Runs in the binlog reader's thread.
 */
@NullMarked
package io.binlogbridge.source.stream;

import org.jspecify.annotations.NullMarked;
