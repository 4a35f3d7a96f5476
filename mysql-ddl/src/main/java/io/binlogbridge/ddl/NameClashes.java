package io.binlogbridge.ddl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Watches that no table of a query or program gets a name there that already means something else in it. Two tables
 * {@code a.x} and {@code b.y} that are both called {@code z} afterwards, or a table that is called like an alias or a common
 * table expression, would make {@code z.column} mean another column without any error.
 *
 * @param unaliased the tables whose own names stand before columns
 * @param all these and the tables that have an alias
 * @param aliases in small letters
 * @param commonTables names of common table expressions, in small letters
 */
record NameClashes(
        Set<ObjectName> unaliased, Set<ObjectName> all, Set<String> aliases, Set<String> commonTables, int start)
        implements Site {

    @Override
    public NameClashes inside(ObjectName program) {
        return this;
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        for (ObjectName table : all) {
            String name = renaming.target(table).name().toLowerCase(Locale.ROOT);
            boolean changes = !name.equals(table.name().toLowerCase(Locale.ROOT));
            boolean clashes = commonTables.contains(name)
                    || (unaliased.contains(table) && (aliases.contains(name) || isOther(name, table, renaming)));
            if (changes && clashes) {
                throw DdlSyntaxException.at(
                        sql,
                        start,
                        "table " + table + " would be called " + name + ", which means something else here");
            }
        }
        return List.of();
    }

    private boolean isOther(String name, ObjectName table, Renaming renaming) {
        return unaliased.stream()
                .filter(other -> !other.equals(table))
                .anyMatch(other -> renaming.target(other).name().equalsIgnoreCase(name));
    }
}
