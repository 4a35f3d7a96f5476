/**
 * The binlog: rows go Debezium's way, statements go ours. A statement is read with its session, asked for the objects it
 * changes, applied to the model and published to the topic of each captured database it changes. The rows of an XA
 * transaction are passed over where it is prepared, and read again at its commit.
 *
 * <p>Runs in the binlog reader's thread.
 */
@NullMarked
package io.binlogbridge.source.stream;

import org.jspecify.annotations.NullMarked;
