package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.statement.SessionVariables;

/**
 * A view, routine, trigger or event as SHOW CREATE gave it.
 *
 * @param session the one in which the text means what it meant when the object was made
 * @param valid false for a view that the server itself cannot use, as something it names is missing
 */
record StoredObject(
        SchemaObject kind, String database, String name, String statement, SessionVariables session, boolean valid) {

    /** {@code VIEW shop.v}, for messages. */
    @Override
    public String toString() {
        return kind.sqlWord() + " " + database + "." + name;
    }
}
