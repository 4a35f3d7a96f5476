package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A table or a view of the source, as far as anything is known of it.
 *
 * @param view whether it is a view
 * @param columns its columns in order; empty when they are not known
 * @param onTarget what this migration has made of it already; empty when it has not come yet
 */
public record KnownTable(ObjectName name, boolean view, List<KnownColumn> columns, Optional<ObjectName> onTarget) {

    public KnownTable {
        columns = List.copyOf(columns);
    }

    /** One of which nothing but the name is known. */
    public static KnownTable named(ObjectName name) {
        return new KnownTable(name, false, List.of(), Optional.empty());
    }

    /** One that has come to the target. */
    public static KnownTable come(ObjectName name, boolean view, ObjectName onTarget) {
        return new KnownTable(name, view, List.of(), Optional.of(onTarget));
    }

    /** What is known of it here or there. */
    KnownTable and(KnownTable other) {
        return new KnownTable(
                name,
                view || other.view,
                columns.isEmpty() ? other.columns : columns,
                onTarget.isPresent() ? onTarget : other.onTarget);
    }

    /** {@code table shop.orders}, as a sentence names it. */
    String spoken() {
        return (view ? "view " : "table ") + name;
    }
}
