package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The names of indexes in one statement. The server names an index that has none after its first column, with {@code _2}, {@code _3} where
 * that is taken (make_unique_key_name in sql_table.cc). On the target the column may be called otherwise, so there the name is said.
 * Used by one thread.
 */
final class KeyNames {

    private static final String FUNCTIONAL = "functional_index";

    private final Set<String> onSource = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> onTarget = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<List<String>> indexes = new ArrayList<>();
    private final Predicate<String> there;

    /** @param there whether the table has an index of this name before the statement, and after its drops */
    KeyNames(Predicate<String> there) {
        this.there = there;
    }

    /** Makes an index known to {@link #covers}. */
    void see(KeyDefinition key) {
        indexes.add(key.parts().stream()
                .map(part -> part.isExpression() ? "" : part.column().text())
                .toList());
    }

    /** Makes an index over one column known to {@link #covers}. */
    void see(Token column) {
        indexes.add(List.of(column.text()));
    }

    /** Whether a foreign key over these columns needs no index of its own. */
    boolean covers(List<Token> columns) {
        return indexes.stream().anyMatch(index -> begins(index, columns));
    }

    private static boolean begins(List<String> index, List<Token> columns) {
        if (index.size() < columns.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!index.get(i).equalsIgnoreCase(columns.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** What an index is called on the source, of which {@code first} is the first column; empty for an expression. */
    String onSource(Optional<Token> said, Optional<Token> first) {
        if (said.isPresent()) {
            onSource.add(said.get().text());
            return said.get().text();
        }
        String name = free(onSource, first.map(Token::text).orElse(FUNCTIONAL));
        onSource.add(name);
        return name;
    }

    /**
     * The name that must be said for the index on the target; empty where the server there gives the same.
     *
     * @param first the target's name of the first column; empty for an expression
     */
    Optional<String> toSay(String name, boolean said, Optional<String> first) {
        boolean same = said || free(onTarget, first.orElse(FUNCTIONAL)).equals(name);
        onTarget.add(name);
        return same ? Optional.empty() : Optional.of(name);
    }

    private String free(Set<String> taken, String name) {
        String free = name;
        for (int i = 2; taken.contains(free) || there.test(free) || free.equalsIgnoreCase("PRIMARY"); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
