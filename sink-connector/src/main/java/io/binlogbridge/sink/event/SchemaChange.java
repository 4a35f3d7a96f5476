package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/**
 * One DDL statement of the source.
 *
 * @param database the database whose topic this is: of a statement over two databases only its part is meant
 * @param defaultDatabase the session's default database; null for none
 * @param statement the statement as it stands in the binlog
 */
public record SchemaChange(
        RecordAddress address,
        SourcePosition position,
        String database,
        @Nullable String defaultDatabase,
        String statement,
        SessionVariables session)
        implements ChangeEvent {}
