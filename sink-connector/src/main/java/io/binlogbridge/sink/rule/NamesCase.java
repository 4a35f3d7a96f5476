package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import java.util.Locale;

/** In which case the target has names of databases, tables and columns. */
public enum NamesCase {
    /** As the source and the rules have them. */
    SOURCE,
    LOWER,
    UPPER;

    /** Letters beyond ASCII change too, as the server's own folding does. */
    String of(String name) {
        return switch (this) {
            case SOURCE -> name;
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case UPPER -> name.toUpperCase(Locale.ROOT);
        };
    }

    ObjectName of(ObjectName name) {
        return name.isDatabase()
                ? ObjectName.ofDatabase(of(name.database()))
                : new ObjectName(of(name.database()), of(name.name()));
    }
}
