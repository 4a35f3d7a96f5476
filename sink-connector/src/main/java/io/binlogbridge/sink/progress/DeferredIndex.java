package io.binlogbridge.sink.progress;

/**
 * An index that a table is without until the rows of its snapshot are there.
 *
 * @param name without quotes
 * @param definition as SHOW CREATE TABLE had it, to stand after {@code ADD}
 */
public record DeferredIndex(String name, String definition) {}
