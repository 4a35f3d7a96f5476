package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names a query sees, innermost first: its tables under the names by which columns are qualified, and the names of
 * common table expressions.
 */
final class Scope {

    /**
     * A name that may stand before a column.
     *
     * @param name the alias, or the table's own name
     * @param table null for a derived table and a common table expression
     * @param aliased whether the name stays whatever the table is called
     */
    record Visible(String name, @Nullable ObjectName table, boolean aliased) {}

    private final @Nullable Scope outer;
    private final List<Visible> tables = new ArrayList<>();
    private final List<String> commonTables = new ArrayList<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    Scope outerOrThis() {
        return outer == null ? this : outer;
    }

    void see(String name, @Nullable ObjectName table, boolean aliased) {
        tables.add(new Visible(name, table, aliased));
    }

    void seeCommonTable(String name) {
        commonTables.add(name);
    }

    boolean isCommonTable(String name) {
        return commonTables.stream().anyMatch(name::equalsIgnoreCase) || (outer != null && outer.isCommonTable(name));
    }

    /**
     * What {@code name.column} means here. Whether case matters depends on the server's lower_case_table_names, so where that
     * decides between two tables the answer is empty.
     */
    Optional<Visible> find(String name) {
        Optional<Visible> exact = nearest(visible -> visible.name().equals(name));
        Optional<Visible> anyCase = nearest(visible -> visible.name().equalsIgnoreCase(name));
        return exact.isEmpty() || exact.equals(anyCase) ? anyCase : Optional.empty();
    }

    private Optional<Visible> nearest(Predicate<Visible> condition) {
        Optional<Visible> here = tables.stream().filter(condition).findFirst();
        return here.isPresent() || outer == null ? here : outer.nearest(condition);
    }

    /** What {@code database.name.column} means here; an alias has the database of its table, as SHOW CREATE VIEW writes it. */
    Optional<Visible> find(String database, String name) {
        return nearest(visible -> visible.name().equalsIgnoreCase(name)
                && visible.table() != null
                && visible.table().database().equalsIgnoreCase(database));
    }
}
