/**
 * A Connect record becomes a {@link io.binlogbridge.sink.event.ChangeEvent}. The only code that knows Debezium's envelope and
 * the wire form of our schema changes. Called by the apply package from the task's thread; a
 * {@link io.binlogbridge.sink.event.RecordReader} belongs to one task.
 */
package io.binlogbridge.sink.event;
