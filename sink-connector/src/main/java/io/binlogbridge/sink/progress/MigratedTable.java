package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;

/**
 * A table on the target that this connector feeds.
 *
 * @param reused whether it was there before; such a table is never dropped on our own account
 */
public record MigratedTable(String topic, ObjectName source, ObjectName target, boolean reused) {}
