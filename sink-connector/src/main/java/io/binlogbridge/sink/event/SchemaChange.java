package io.binlogbridge.sink.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One DDL statement of the source.
 *
 * @param database the database whose topic this is: of a statement over two databases only its part is meant
 * @param defaultDatabase the session's default database; null for none
 * @param statement the statement as it stands in the binlog
 * @param carriedTo the databases in whose topics the statement stands; empty where the source does not say
 */
public record SchemaChange(
        RecordAddress address,
        SourcePosition position,
        String database,
        @Nullable String defaultDatabase,
        String statement,
        SessionVariables session,
        List<String> carriedTo)
        implements ChangeEvent {

    public SchemaChange {
        carriedTo = List.copyOf(carriedTo);
    }

    /** The same, as if it stood in the topic of its own database alone. */
    public SchemaChange inOwnTopicAlone() {
        return new SchemaChange(address, position, database, defaultDatabase, statement, session, List.of(database));
    }
}
