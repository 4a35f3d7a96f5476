package io.binlogbridge.it.online;

import io.binlogbridge.stack.compare.TableName;
import io.binlogbridge.stack.compare.TableNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database in which a scenario is played.
 *
 * @param round 1 without restarts, 2 with them
 * @param moved whether the rules give the database and its real tables other names
 */
record Place(OnlineScenario scenario, int round, boolean moved) implements TableNames {

    /** The table that tells how far the target is. */
    static final String MARK = "zz_mark";

    private static final String REAL = "t|t1|t2|x";
    private static final String LONG = "orders_of_";

    /** As in the sink's rules. */
    static final String RULES = "selected-real,selected-moved,selected-own,long,real,moved,own";

    String database() {
        return "online_" + letter() + scenario.word();
    }

    /** The database on the target. */
    String databaseThere() {
        return moved ? "moved_" + letter() + scenario.word() : database();
    }

    private String letter() {
        return List.of("a_", "b_", "c_", "d_").get(2 * (round - 1) + (moved ? 1 : 0));
    }

    /** The value of a rule's option, {@code match} or {@code to}; rules for places like this one, in the order of {@link #RULES}. */
    static Optional<String> rule(String option, List<OnlineScenario> all) {
        List<OnlineScenario> chosen =
                all.stream().filter(one -> !one.selected().isEmpty()).toList();
        String words = chosen.stream().map(OnlineScenario::word).collect(Collectors.joining("|"));
        String tables = chosen.stream()
                .flatMap(one -> one.selected().stream())
                .distinct()
                .collect(Collectors.joining("|"));
        String rest = words.isEmpty() ? "" : "(?!(?:" + words + ")\\.)";
        return Optional.ofNullable(
                switch (option) {
                    case "selected-real.match" -> "online_([bd])_(" + orNone(words) + ")\\.(" + REAL + ")";
                    case "selected-moved.match" ->
                        "online_([bd])_(" + orNone(words) + ")\\.(" + orNone(tables) + "|" + MARK + ")";
                    case "selected-own.match" ->
                        "online_[ac]_(" + orNone(words) + ")\\.(" + orNone(tables) + "|" + MARK + ")";
                    case "long.match" -> "online_([bd])_([^.]+)\\." + LONG + "(.+)";
                    case "long.to" -> "moved_$1_$2.o_$3";
                    case "real.match" -> "online_([bd])_" + rest + "([^.]+)\\.(" + REAL + ")";
                    case "selected-real.to", "real.to" -> "moved_$1_$2.real_$3";
                    case "moved.match" -> "online_([bd])_" + rest + "([^.]+)\\.(.*)";
                    case "selected-moved.to", "moved.to" -> "moved_$1_$2.$3";
                    case "own.match" -> "online(_[ac]_" + rest + "[^.]+)?\\..*";
                    default -> null;
                });
    }

    private static String orNone(String alternatives) {
        return alternatives.isEmpty() ? "(?!)" : alternatives;
    }

    @Override
    public Optional<TableName> onTarget(TableName source) {
        String table = source.table();
        if (scenario.helpers(database()).contains(table) || !isSelected(table)) {
            return Optional.empty();
        }
        return Optional.of(new TableName(databaseThere(), moved ? renamed(table) : table));
    }

    private boolean isSelected(String table) {
        return scenario.selected().isEmpty() || scenario.selected().contains(table) || table.equals(MARK);
    }

    private static String renamed(String table) {
        if (table.startsWith(LONG)) {
            return "o_" + table.substring(LONG.length());
        }
        return table.matches(REAL) ? "real_" + table : table;
    }

    @Override
    public Set<String> databasesOnTarget(String source) {
        return Set.of(databaseThere());
    }

    @Override
    public String toString() {
        return scenario + (moved ? ", renamed" : "") + (round == 2 ? ", with restarts" : "");
    }
}
