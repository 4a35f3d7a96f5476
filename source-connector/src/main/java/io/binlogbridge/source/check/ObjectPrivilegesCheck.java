package io.binlogbridge.source.check;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.config.SourceOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The views, triggers and events that are asked for can be read. Without the privilege the server does not even list
 * triggers and events, so a snapshot would leave them out without a word.
 */
final class ObjectPrivilegesCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        Set<SchemaObject> kinds = server.objectsToRead();
        Grants grants = Grants.of(server);
        for (String database : CapturedDatabasesCheck.captured(server)) {
            List<SchemaObject> unreadable = kinds.stream()
                    .filter(kind -> !needed(kind).isEmpty() && !grants.on(database, needed(kind)))
                    .toList();
            if (!unreadable.isEmpty()) {
                String names =
                        unreadable.stream().map(SchemaObject::optionValue).collect(Collectors.joining(", "));
                String privileges =
                        unreadable.stream().map(ObjectPrivilegesCheck::needed).collect(Collectors.joining(", "));
                findings.add(
                        "database.user",
                        "The user may not read the " + names + " of database " + database + ". Run: GRANT " + privileges
                                + " ON " + ObjectName.quoted(database) + ".* TO " + server.account()
                                + "; or leave these kinds out of " + SourceOptions.SCHEMA_OBJECTS + ".");
            }
        }
    }

    /** Empty for routines, which have a check of their own. */
    private static String needed(SchemaObject kind) {
        return switch (kind) {
            case VIEWS -> "SHOW VIEW";
            case TRIGGERS -> "TRIGGER";
            case EVENTS -> "EVENT";
            case PROCEDURES, FUNCTIONS -> "";
        };
    }
}
