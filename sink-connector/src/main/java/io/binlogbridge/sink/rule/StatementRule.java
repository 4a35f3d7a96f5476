package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.StatementKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which statements on a table are applied.
 *
 * @param kinds those that are
 */
public record StatementRule(Set<StatementKind> kinds) {

    /** All of them. */
    public static final StatementRule ALL = new StatementRule(EnumSet.allOf(StatementKind.class));

    public StatementRule {
        kinds = Set.copyOf(kinds);
    }

    /** The kinds that are about a table, a view or what belongs to a table. */
    static Set<StatementKind> known() {
        return Arrays.stream(StatementKind.values())
                .filter(kind -> kind.isTableDdl() || kind.isStoredObjectDdl())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatementKind.class)));
    }

    /** The kinds of which statements are not applied. */
    public Set<StatementKind> leftOut() {
        Set<StatementKind> others = known();
        others.removeAll(kinds);
        return others;
    }

    boolean takes(StatementKind kind) {
        return kinds.contains(kind);
    }
}
