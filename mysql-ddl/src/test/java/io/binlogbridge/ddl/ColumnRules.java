package io.binlogbridge.ddl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules on columns that a test writes down. */
final class ColumnRules implements ColumnMapping {

    /**
     * What the cases of the files stand under, all in database shop: {@code t} and its twin {@code t2} call a x, b {@code the b}, leave
     * out card and secret, and are identified by id; {@code p} calls id pid and leaves out code; {@code n} leaves out card and says nothing
     * else; {@code s} swaps a and b; {@code r} only renames a to x.
     */
    static final ColumnRules OF_THE_CASES = new ColumnRules(Map.of(
            "shop.t", Map.of("a", "x", "b", "the b", "card", "", "secret", ""),
            "shop.t2", Map.of("a", "x", "b", "the b", "card", "", "secret", ""),
            "shop.p", Map.of("id", "pid", "code", ""),
            "shop.n", Map.of("card", ""),
            "shop.s", Map.of("a", "b", "b", "a"),
            "shop.r", Map.of("a", "x")));

    private static final Set<String> LEFT_OUT_BEFORE = Set.of("of_card", "t_chk_9", "fk_card");

    private final Map<String, Map<String, String>> tables;

    private ColumnRules(Map<String, Map<String, String>> tables) {
        this.tables = new HashMap<>(tables);
    }

    @Override
    public boolean concerns(ObjectName table) {
        return tables.containsKey(table.toString());
    }

    @Override
    public Optional<String> column(ObjectName table, String column) {
        String target =
                tables.getOrDefault(table.toString(), Map.of()).getOrDefault(column.toLowerCase(Locale.ROOT), column);
        return target.isEmpty() ? Optional.empty() : Optional.of(target);
    }

    @Override
    public List<String> identity(ObjectName table) {
        return table.name().startsWith("t") ? List.of("id", "a") : List.of();
    }

    @Override
    public boolean leavesOut(ObjectName table) {
        return tables.getOrDefault(table.toString(), Map.of()).containsValue("");
    }

    @Override
    public boolean alike(ObjectName one, ObjectName other) {
        return tables.getOrDefault(one.toString(), Map.of()).equals(tables.getOrDefault(other.toString(), Map.of()));
    }

    @Override
    public boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
        return concerns(table) && LEFT_OUT_BEFORE.contains(name);
    }
}
