package io.binlogbridge.source.config;

import io.binlogbridge.ddl.StatementKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of object beside tables that the option {@code schema.objects} may name. */
public enum SchemaObject {
    VIEWS,
    PROCEDURES,
    FUNCTIONS,
    TRIGGERS,
    EVENTS;

    /** As it is written in the option. */
    public String optionValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One such object, as SQL calls it: {@code VIEW}. */
    public String sqlWord() {
        return name().substring(0, name().length() - 1);
    }

    /** What a statement of this kind makes, changes or drops; empty when that is no such object. */
    public static Optional<SchemaObject> of(StatementKind kind) {
        return Arrays.stream(values())
                .filter(one -> kind.isStoredObjectDdl() && kind.name().endsWith("_" + one.sqlWord()))
                .findFirst();
    }

    /** Written in any case; empty when there is no such kind. */
    static Optional<SchemaObject> named(String value) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(value.strip()))
                .findFirst();
    }
}
