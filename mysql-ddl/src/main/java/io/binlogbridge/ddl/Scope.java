package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The names a query sees, innermost first: its tables under the names by which columns are qualified, the names of common table
 * expressions, and in a program its variables.
 */
final class Scope {

    /**
     * A name that may stand before a column.
     *
     * @param name the alias, or the table's own name
     * @param table null for a derived table and a common table expression
     * @param aliased whether the name stays whatever the table is called
     * @param columns of a derived table, in small letters; empty where they are not known
     */
    record Visible(String name, @Nullable ObjectName table, boolean aliased, Optional<Set<String>> columns) {}

    /**
     * The columns of a query's result, which ORDER BY, GROUP BY and HAVING see beside those of its tables.
     *
     * @param columns what each stands for, by its name: the name of a column, or nothing for an expression; all in small letters
     * @param direct whether nothing else stands at the place, so that they come first
     * @param alone whether no table is seen there, as behind a UNION
     */
    record Results(Map<String, String> columns, boolean direct, boolean alone) {
        Results directly() {
            return new Results(columns, true, alone);
        }
    }

    private final @Nullable Scope outer;
    private final @Nullable Results results;
    private final List<Visible> tables;
    private final Map<String, Optional<Set<String>>> commonTables;
    private final Set<String> variables = new HashSet<>();

    Scope(@Nullable Scope outer) {
        this(outer, null, new ArrayList<>(), new HashMap<>());
    }

    private Scope(
            @Nullable Scope outer,
            @Nullable Results results,
            List<Visible> tables,
            Map<String, Optional<Set<String>>> commonTables) {
        this.outer = outer;
        this.results = results;
        this.tables = tables;
        this.commonTables = commonTables;
    }

    /** The same, for a place that sees the results too. */
    Scope with(Results seen) {
        Scope scope = new Scope(outer, seen, tables, commonTables);
        scope.variables.addAll(variables);
        return scope;
    }

    Scope outerOrThis() {
        return outer == null ? this : outer;
    }

    Optional<Results> results() {
        return Optional.ofNullable(results);
    }

    void see(Visible table) {
        tables.add(table);
    }

    void seeCommonTable(String name, Optional<Set<String>> columns) {
        commonTables.put(name.toLowerCase(Locale.ROOT), columns);
    }

    void seeVariable(String name) {
        variables.add(name.toLowerCase(Locale.ROOT));
    }

    boolean isVariable(String name) {
        return variables.contains(name.toLowerCase(Locale.ROOT)) || (outer != null && outer.isVariable(name));
    }

    /** All that are seen here, in small letters. */
    Set<String> variables() {
        Set<String> all = new HashSet<>(variables);
        if (outer != null) {
            all.addAll(outer.variables());
        }
        return all;
    }

    boolean isCommonTable(String name) {
        return commonTables.containsKey(name.toLowerCase(Locale.ROOT)) || (outer != null && outer.isCommonTable(name));
    }

    Optional<Set<String>> columnsOfCommonTable(String name) {
        Optional<Set<String>> columns = commonTables.get(name.toLowerCase(Locale.ROOT));
        return columns != null ? columns : outer == null ? Optional.empty() : outer.columnsOfCommonTable(name);
    }

    /** The tables of this query itself. */
    List<Visible> tables() {
        return List.copyOf(tables);
    }

    /** The tables whose columns can be named here without more, innermost query first. */
    List<List<Visible>> levels() {
        List<List<Visible>> levels = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            levels.add(scope.tables());
        }
        return levels;
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
