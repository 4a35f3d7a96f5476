package io.binlogbridge.ddl;

import java.util.Locale;

/** What a database holds beside tables. Views share the tables' names; each other kind has names of its own. */
public enum StoredObjectKind {
    VIEW,
    PROCEDURE,
    FUNCTION,
    TRIGGER,
    EVENT;

    /** As options name them: {@code views}. */
    public String plural() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
