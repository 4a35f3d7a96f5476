package io.binlogbridge.sink.ddl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.TableRename;
import io.binlogbridge.sink.ddl.StatementPlan.Move;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What renames mean where some of their names are left out. Each table is followed through the pairs, which happen in their order, from
 * the name it had to the one it ends with: one that is applied under both is renamed, one that is applied under the first alone leaves
 * the target, and one that is applied under the last alone appears there with rows that nobody has brought, which stops the task. Those that
 * leave go first, so that their names are free. On the way a table may have a name that is left out; on the target it has one of ours then.
 */
final class RenamePlanner {

    private final AppliedNames names;
    private final List<TableRename> renames;
    /** For each pair the name that its table had before the statement. */
    private final List<ObjectName> movers = new ArrayList<>();

    private final Map<ObjectName, ObjectName> ends = new LinkedHashMap<>();

    RenamePlanner(AppliedNames names, List<TableRename> renames) {
        this.names = names;
        this.renames = renames;
        Map<ObjectName, ObjectName> first = new LinkedHashMap<>();
        for (TableRename rename : renames) {
            ObjectName mover = first.getOrDefault(rename.from(), rename.from());
            first.remove(rename.from());
            first.put(rename.to(), mover);
            movers.add(mover);
            ends.put(mover, rename.to());
        }
    }

    /** Whether every name is applied, so that the statement can stay as it is. */
    boolean isWhole() {
        return renames.stream().allMatch(rename -> names.isApplied(rename.from()) && names.isApplied(rename.to()));
    }

    /** Stops the task where a table appears. */
    void requireNothingAppears(SchemaChange change) {
        ends.forEach((from, to) -> {
            if (!names.isApplied(from) && names.isApplied(to)) {
                throw Refusal.appears(change, from, to, names.onTarget(to));
            }
        });
    }

    /** The tables that the target has no more afterwards. */
    List<TableChange> leaving() {
        return ends.entrySet().stream()
                .filter(end -> names.isApplied(end.getKey()) && !names.isApplied(end.getValue()))
                .map(end -> new TableChange(end.getKey(), names.onTarget(end.getKey()), Role.DROPS))
                .toList();
    }

    /** The renames that are left for the target, in their order. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < renames.size(); i++) {
            ObjectName mover = movers.get(i);
            if (names.isApplied(mover) && names.isApplied(ends.getOrDefault(mover, mover))) {
                TableRename rename = renames.get(i);
                moves.add(new Move(
                        rename.from(), rename.to(), onTheWay(rename.from(), mover), onTheWay(rename.to(), mover)));
            }
        }
        return moves;
    }

    private ObjectName onTheWay(ObjectName name, ObjectName mover) {
        if (names.isApplied(name)) {
            return names.onTarget(name);
        }
        // The same each time, because after a crash the statement must be found to be the same.
        UUID ours = UUID.nameUUIDFromBytes(name.toString().getBytes(UTF_8));
        return new ObjectName(names.onTarget(mover).database(), "binlog_bridge_" + ours);
    }

    /** Both names of each of {@code moves}. */
    static List<TableChange> changes(List<Move> moves) {
        Set<TableChange> changes = new LinkedHashSet<>();
        for (Move move : moves) {
            changes.add(new TableChange(move.sourceFrom(), move.targetFrom(), Role.DROPS));
            changes.add(new TableChange(move.sourceTo(), move.targetTo(), Role.CREATES));
        }
        return List.copyOf(changes);
    }

    /** A RENAME of {@code moves}, with a remark about what left before it. */
    static String text(List<Move> moves, List<TableChange> leaving) {
        String remark =
                leaving.isEmpty() ? "" : " /* after DROP TABLE " + list(leaving).replace("*/", "* /") + " */";
        return moves.stream()
                .map(move ->
                        move.targetFrom().quoted() + " TO " + move.targetTo().quoted())
                .collect(Collectors.joining(", ", "RENAME TABLE ", remark));
    }

    static String drop(List<TableChange> leaving) {
        return "DROP TABLE " + list(leaving);
    }

    private static String list(List<TableChange> tables) {
        return tables.stream().map(table -> table.target().quoted()).collect(Collectors.joining(", "));
    }
}
