package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnsApplied;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.TableRename;
import io.binlogbridge.sink.ddl.StatementPlan.Columns;
import io.binlogbridge.sink.ddl.StatementPlan.Move;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.rule.ColumnRule.Dependents;
import io.binlogbridge.sink.rule.TableRule;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Decides what one statement on tables means on the target. DROP TABLE, and a RENAME whose pairs each stay in their database, are taken
 * apart: each topic does its own. Any other statement over several databases is for all their topics together.
 */
final class TablePlanner {

    private final SchemaChange change;
    private final AppliedNames names;
    private final DdlParser parser;
    private final SqlMode mode;

    TablePlanner(SchemaChange change, AppliedNames names, DdlParser parser, SqlMode mode) {
        this.change = change;
        this.names = names;
        this.parser = parser;
        this.mode = mode;
    }

    StatementPlan plan(DdlStatement statement) {
        Optional<DdlStatement> part = part(statement);
        if (part.isEmpty() || !isConcern(part.get())) {
            return isExcluded(statement) ? excluded(statement) : leftOut(statement);
        }
        if (isExcluded(part.get())) {
            return excluded(part.get());
        }
        checkOthersKnown(part.get());
        return part.get().renames().isEmpty() ? plain(part.get()) : renaming(part.get());
    }

    /** Whether it changes a table of this topic, or copies one into another topic's that is applied. */
    private boolean isConcern(DdlStatement statement) {
        return together(statement).size() > 1
                ? concerned(statement).anyMatch(this::isOwnAndApplied)
                : changed(statement).stream().map(ObjectReference::object).anyMatch(this::isOwnAndApplied);
    }

    /** Whether the rules of all its tables say that statements of its kind are left out. */
    private boolean isExcluded(DdlStatement statement) {
        List<ObjectName> own = changed(statement).stream()
                .map(ObjectReference::object)
                .filter(this::isOwnAndApplied)
                .toList();
        List<ObjectName> taken =
                own.stream().filter(name -> names.takes(name, statement.kind())).toList();
        if (!taken.isEmpty() && taken.size() < own.size()) {
            ObjectName other = own.stream()
                    .filter(name -> !taken.contains(name))
                    .findFirst()
                    .orElseThrow();
            throw Refusal.partlyExcluded(change, taken.get(0), other);
        }
        return !own.isEmpty() && taken.isEmpty();
    }

    private static StatementPlan excluded(DdlStatement statement) {
        return new StatementPlan.Excluded(statement.kind(), "the rules of its tables leave such statements out");
    }

    private static StatementPlan leftOut(DdlStatement statement) {
        return new StatementPlan.LeftOut(statement.kind(), "the rules leave its objects out");
    }

    private boolean isOwnAndApplied(ObjectName name) {
        return names.isOwn(name) && names.isApplied(name);
    }

    /** The statement without what is another topic's business alone. */
    private Optional<DdlStatement> part(DdlStatement statement) {
        boolean splits = statement.kind() == StatementKind.DROP_TABLE
                || statement.renames().stream()
                        .allMatch(rename ->
                                rename.from().database().equals(rename.to().database()));
        if (statement.kind() == StatementKind.DROP_TABLE) {
            return statement
                    .withOnly(name -> isOwnAndApplied(name) && names.takes(name, statement.kind()))
                    .map(text -> reduced(statement, text));
        }
        return statement.kind() == StatementKind.RENAME_TABLE && splits
                ? statement.withOnly(names::isOwn).map(text -> reduced(statement, text))
                : Optional.of(statement);
    }

    private DdlStatement reduced(DdlStatement statement, String text) {
        return text.equals(statement.text()) ? statement : parser.parse(text, change.defaultDatabase(), mode);
    }

    /** The tables whose changes meet in the statement: those it changes, and those it copies. */
    private static Stream<ObjectName> concerned(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference -> !reference.object().isDatabase()
                        && (reference.role() != Role.REFERS || statement.createsFromOther()))
                .map(ObjectReference::object);
    }

    private void checkOthersKnown(DdlStatement statement) {
        for (String database : statement.changedDatabases()) {
            if (!database.equals(change.database()) && !names.knowsOthers()) {
                throw Refusal.acrossDatabases(change, database);
            }
        }
    }

    private StatementPlan renaming(DdlStatement statement) {
        RenamePlanner renames = new RenamePlanner(names, statement.renames());
        renames.requireNothingAppears(change);
        if (renames.isWhole()) {
            return plain(statement);
        }
        List<Move> moves = renames.moves();
        List<TableChange> leaving = renames.leaving();
        if (moves.isEmpty() && leaving.isEmpty()) {
            return leftOut(statement);
        }
        String text = moves.isEmpty() ? RenamePlanner.drop(leaving) : RenamePlanner.text(moves, leaving);
        List<TableChange> changes = moves.isEmpty() ? leaving : RenamePlanner.changes(moves);
        return new OnTables(
                parser.parse(text, null, mode), text, null, changes, moves, leaving, together(statement), Columns.SAME);
    }

    private StatementPlan plain(DdlStatement statement) {
        checkNothingLeftOut(statement);
        checkOrigin(statement);
        List<TableChange> changes = changed(statement).stream()
                .map(reference ->
                        new TableChange(reference.object(), names.onTarget(reference.object()), reference.role()))
                .toList();
        String defaultDatabase =
                changes.isEmpty() ? null : changes.get(0).target().database();
        ColumnsApplied applied = statement.rewrite(names::onTarget, names.columns(), defaultDatabase);
        checkColumns(statement, applied.leftOut());
        if (applied.text().isEmpty()) {
            return new StatementPlan.LeftOut(statement.kind(), "the rules leave out the columns that it is about");
        }
        return new OnTables(
                statement,
                applied.text().get(),
                defaultDatabase,
                changes,
                statement.renames().stream().map(this::move).toList(),
                List.of(),
                together(statement),
                new Columns(
                        changes.stream().anyMatch(one -> names.columns().concerns(one.source())), applied.leftOut()));
    }

    private void checkColumns(DdlStatement statement, List<LeftOut> leftOut) {
        for (ObjectReference reference : changed(statement)) {
            ObjectName table = reference.object();
            TableRule rule = names.rules().of(table).orElse(TableRule.plain(table));
            FilterColumns.requireKept(change, statement, table, rule);
            if (rule.columns().dependents() == Dependents.FAIL) {
                leftOut.stream().filter(TablePlanner::isDependent).findFirst().ifPresent(one -> {
                    throw Refusal.dependents(change, table, one.toString());
                });
            }
        }
    }

    private static boolean isDependent(LeftOut one) {
        return switch (one.kind()) {
            case INDEX, FOREIGN_KEY, CHECK, DEFAULT -> true;
            case COLUMN, PRIMARY_KEY, POSITION, ALL_COLUMNS -> false;
        };
    }

    private Move move(TableRename rename) {
        return new Move(rename.from(), rename.to(), names.onTarget(rename.from()), names.onTarget(rename.to()));
    }

    private NavigableSet<String> together(DdlStatement statement) {
        NavigableSet<String> databases = new TreeSet<>();
        concerned(statement).filter(names::isApplied).map(ObjectName::database).forEach(databases::add);
        return databases;
    }

    private void checkNothingLeftOut(DdlStatement statement) {
        for (ObjectReference reference : changed(statement)) {
            if (!names.isApplied(reference.object())) {
                throw Refusal.partlyLeftOut(change, reference.object());
            }
        }
    }

    /** CREATE TABLE ... LIKE needs the other table as it is at this point of the binlog, which only its topic can say. */
    private void checkOrigin(DdlStatement statement) {
        if (!statement.createsFromOther()) {
            return;
        }
        concerned(statement)
                .filter(other -> !names.isApplied(other))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.originElsewhere(change, other);
                });
    }

    private static List<ObjectReference> changed(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference ->
                        reference.role() != Role.REFERS && !reference.object().isDatabase())
                .toList();
    }
}
