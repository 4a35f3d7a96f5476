package io.binlogbridge.sink.rule.preview;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of the source.
 *
 * @param dataType {@code bigint}
 * @param columnType {@code bigint unsigned}
 * @param collation by which its texts compare; null for other types
 * @param ofPrimaryKey whether it is part of the primary key
 */
public record KnownColumn(
        String name, String dataType, String columnType, @Nullable String collation, boolean ofPrimaryKey) {}
