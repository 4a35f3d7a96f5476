package io.binlogbridge.source.model;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DefaultCharacterSet;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.source.statement.SessionVariables;
import java.util.Map;
import java.util.Optional;

/**
 * The default character set of each database in Debezium's model: what a string column of a table is read in when neither
 * the column nor the table names one. Debezium knows it only where CREATE DATABASE says it; what it leaves out is the
 * session's collation_server.
 */
final class DatabaseCharacterSets {

    private final Map<String, String> byDatabase;

    DatabaseCharacterSets(ModelParser parser) {
        byDatabase = parser.charsetNameForDatabase();
    }

    /** Forgets what a statement replaces; called before Debezium's parser sees it. */
    void before(DdlStatement statement) {
        if (statement.kind().isDatabaseDdl()) {
            database(statement)
                    .filter(one -> one.role() != Role.CHANGES)
                    .ifPresent(one -> byDatabase.remove(name(one)));
        }
    }

    /**
     * Fills in what a statement left out, and what Debezium's parser does not read: ALTER DATABASE without a name, or with a collation alone.
     * Called after that parser saw it.
     */
    void after(DdlStatement statement, SessionVariables session) {
        Optional<ObjectReference> database = database(statement);
        if (!statement.kind().isDatabaseDdl() || database.isEmpty()) {
            return;
        }
        ObjectReference one = database.get();
        String collation = session.collationServer();
        Optional<String> said = DefaultCharacterSet.of(statement.text(), SqlMode.of(session.sqlMode()));
        if (said.isPresent() && one.role() != Role.DROPS) {
            byDatabase.put(name(one), said.get());
        } else if (one.role() == Role.CREATES && collation != null) {
            byDatabase.putIfAbsent(name(one), characterSetOf(collation));
        }
    }

    /** What the schema history keeps of a statement on a database: the name and the character set, and nothing to trip over. */
    Optional<String> forHistory(DdlStatement statement) {
        return database(statement)
                .filter(one -> byDatabase.containsKey(name(one)))
                .map(one -> "CREATE DATABASE " + ObjectName.quoted(name(one)) + " CHARACTER SET "
                        + byDatabase.get(name(one)));
    }

    private static Optional<ObjectReference> database(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference -> reference.object().isDatabase())
                .findFirst();
    }

    private static String name(ObjectReference reference) {
        return reference.object().database();
    }

    private static String characterSetOf(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }
}
