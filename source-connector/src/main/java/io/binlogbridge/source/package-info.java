/**
 * The source plugin: the connector and its task. The task reads from the parts that {@code start} wired together: what
 * Debezium's own threads put into the queue (first the snapshot's, then the binlog reader's) is placed into its topics
 * and handed to the worker.
 *
 * <p>Called by the Connect worker: the connector by the herder's threads, the task by its own.
 */
@NullMarked
package io.binlogbridge.source;

import org.jspecify.annotations.NullMarked;
