package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.OnlineTable;
import io.binlogbridge.sink.rule.ColumnRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cut-over, as the target is to do it.
 *
 * @param change the statement that renames the shadow
 * @param shadow its name on the source until then
 * @param real the name on the source that it gets
 * @param target the real table on the target
 * @param oldTarget where the table that was there until now stays, when it stays on the target
 * @param isRevert whether the shadow is the table that an earlier cut-over put aside
 * @param copiesByName whether the tool copies each column into the one of the same name, be that one made anew; gh-ost does not
 * @param entry what is kept of the shadow
 * @param rule what becomes of the real table's columns
 * @param statements those on the shadow, in their order; of a revert those of the earlier run
 */
record Swap(
        SchemaChange change,
        ObjectName shadow,
        ObjectName real,
        ObjectName target,
        Optional<ObjectName> oldTarget,
        boolean isRevert,
        boolean copiesByName,
        OnlineTable entry,
        List<ShadowStatement> statements,
        ColumnRule rule) {

    /** Columns that got another name by it, as the target calls them: old and new. */
    Map<String, String> renamedColumns() {
        return onTarget(ShadowStatement.columnRenames(statements));
    }

    /** Old and new names of columns, as the target calls them. One that is left out under either name has not been renamed there. */
    Map<String, String> onTarget(Map<String, String> renames) {
        Map<String, String> there = new LinkedHashMap<>();
        renames.forEach(
                (from, to) -> rule.target(from).ifPresent(old -> rule.target(to).ifPresent(now -> {
                    if (!old.equals(now)) {
                        there.put(old, now);
                    }
                })));
        return there;
    }

    /** Whether the shadow was made by a statement that was read, and what the real table was then is known. */
    boolean birthSeen() {
        return entry.realBefore().isPresent() && birth().isPresent() && !isRevert;
    }

    /** The statement that made the shadow. */
    Optional<ShadowStatement> birth() {
        return statements.stream().filter(ShadowStatement::creates).findFirst();
    }

    /** Whether it was made by CREATE TABLE ... LIKE. */
    boolean bornByLike() {
        return birth().filter(create -> create.statement().createsFromOther()).isPresent();
    }

    /** The statements that changed it. */
    List<ShadowStatement> changes() {
        return statements.stream()
                .filter(statement -> !statement.creates() && !statement.createsTrigger())
                .toList();
    }

    /** Columns that were dropped at some time, in lower case; there may be new ones of the same name. */
    Set<String> dropped() {
        return changes().stream()
                .flatMap(statement -> statement.droppedColumns().stream())
                .flatMap(column -> rule.target(column).stream())
                .map(column -> column.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * Whether the rows of the real table get the same values by the statements as the tool gave to those of the shadow, which it copied
     * when all of them had run.
     */
    boolean comesToTheSame(TableDefinition shadow) {
        boolean remade = copiesByName
                && shadow.columns().keySet().stream()
                        .anyMatch(column -> dropped().contains(column.toLowerCase(Locale.ROOT)));
        return !remade
                && changes().stream()
                                .filter(change -> !change.onlySetsNextValue())
                                .count()
                        <= 1;
    }

    /** The triggers that were made on it. */
    List<ShadowStatement> triggers() {
        return statements.stream().filter(ShadowStatement::createsTrigger).toList();
    }

    /** The table that is made beside the real one: called as the shadow is, so that the server's own names of constraints come out right. */
    ObjectName twin() {
        return new ObjectName(target.database(), shadow.name());
    }
}
