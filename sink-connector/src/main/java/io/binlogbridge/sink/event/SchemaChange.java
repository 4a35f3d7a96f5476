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
 * @param rowsLeftOut tables of the topic's database of which the source brings no rows from here on, because an online schema change
 *     uses them
 */
public record SchemaChange(
        RecordAddress address,
        SourcePosition position,
        String database,
        @Nullable String defaultDatabase,
        String statement,
        SessionVariables session,
        List<String> carriedTo,
        List<String> rowsLeftOut)
        implements ChangeEvent {

    public SchemaChange {
        carriedTo = List.copyOf(carriedTo);
        rowsLeftOut = List.copyOf(rowsLeftOut);
    }

    /** The same, as if it stood in the topic of its own database alone. */
    public SchemaChange inOwnTopicAlone() {
        return new SchemaChange(
                address, position, database, defaultDatabase, statement, session, List.of(database), rowsLeftOut);
    }

    /** The same place, where another statement is to run. */
    public SchemaChange saying(String text, @Nullable String itsDefaultDatabase, SessionVariables under) {
        return new SchemaChange(address, position, database, itsDefaultDatabase, text, under, carriedTo, rowsLeftOut);
    }

    /** The same, run under another session. */
    public SchemaChange under(SessionVariables other) {
        return new SchemaChange(address, position, database, defaultDatabase, statement, other, carriedTo, rowsLeftOut);
    }
}
