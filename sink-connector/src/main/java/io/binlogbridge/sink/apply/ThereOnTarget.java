package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.catalog.TableParts;
import io.binlogbridge.sink.catalog.TableParts.Kind;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.ddl.TargetLook;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.progress.MigratedTable;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at the target for one statement.
 *
 * <p>An index or a constraint of a table with left out columns that the target lacks was left out with them. A name is a view's where the target has a
 * view under it, or nothing at all and a view is registered that waits. A statement does not change what the names are that it reads, so that is the
 * same when it has run already.
 *
 * <p>What columns and indexes a table of the source has, the target tells of what this topic made there: the topic has all statements on it, in
 * their order with this one. It does not tell where some of them were not run, of tables that were there before, or of other topics' tables.
 */
final class ThereOnTarget implements TargetLook {

    private final TargetDatabase database;
    private final TableParts parts;
    private final String topic;
    private final Map<ObjectName, Boolean> whole = new HashMap<>();
    private final boolean asItWasBefore;

    private ThereOnTarget(TargetDatabase database, String topic, boolean asItWasBefore) throws SQLException {
        this.database = database;
        this.topic = topic;
        this.parts = new TableParts(database.connection());
        this.asItWasBefore = asItWasBefore;
    }

    /** What a statement means that has not been begun. */
    static StatementPlan plan(StatementPlanner planner, SchemaChange change, TargetDatabase database)
            throws SQLException {
        return looking(change, database, look -> planner.plan(change, look));
    }

    /** What a statement means without regard to what it, or one like it, may have done to its tables already. */
    static StatementPlan planAgain(StatementPlanner planner, SchemaChange change, TargetDatabase database)
            throws SQLException {
        return says(new ThereOnTarget(database, change.address().topic(), false), look -> planner.plan(change, look));
    }

    /** Says by a look at the target what a statement is there that has not been begun. */
    static <T> T looking(SchemaChange change, TargetDatabase database, Function<TargetLook, T> saying)
            throws SQLException {
        return says(new ThereOnTarget(database, change.address().topic(), true), saying);
    }

    private static <T> T says(ThereOnTarget look, Function<TargetLook, T> saying) throws SQLException {
        try {
            return saying.apply(look);
        } catch (LookFailedException e) {
            throw e.reason;
        }
    }

    @Override
    public boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
        return asItWasBefore
                && !ask(() ->
                        kind == LeftOut.Kind.INDEX ? parts.hasIndex(table, name) : parts.hasConstraint(table, name));
    }

    @Override
    public boolean isView(ObjectName source, ObjectName target) {
        return ask(() -> {
            Optional<Kind> kind = parts.kind(target);
            return kind.isPresent()
                    ? kind.get() == Kind.VIEW
                    : database.objects()
                            .ofSource(database.connection(), StoredObjectKind.VIEW, source)
                            .isPresent();
        });
    }

    /** A view may show columns under other names than on the source, if its SELECT says only {@code *}; so one that is not there tells nothing. */
    @Override
    public Optional<Boolean> hasColumn(ObjectName source, ObjectName target, String column) {
        return ask(() -> {
            if (isWhole(source, target)) {
                return Optional.of(parts.hasColumn(target, column));
            }
            return isOurView(source, target) && parts.hasColumn(target, column) ? Optional.of(true) : Optional.empty();
        });
    }

    @Override
    public boolean hasIndex(ObjectName source, ObjectName target, String index) {
        return asItWasBefore && ask(() -> isWhole(source, target) && parts.hasIndex(target, index));
    }

    /** Whether the target's table has had each statement that the source's has had before this one. */
    private boolean isWhole(ObjectName source, ObjectName target) throws SQLException {
        Boolean known = whole.get(source);
        if (known == null) {
            known = findWhole(source, target);
            whole.put(source, known);
        }
        return known;
    }

    private boolean findWhole(ObjectName source, ObjectName target) throws SQLException {
        Optional<MigratedTable> made = database.migrated().find(database.connection(), target);
        return made.isPresent()
                && made.get().source().equals(source)
                && made.get().topic().equals(topic)
                && !made.get().reused()
                && parts.kind(target).equals(Optional.of(Kind.TABLE))
                && !database.journal().hasGaps(database.connection(), topic);
    }

    private boolean isOurView(ObjectName source, ObjectName target) throws SQLException {
        Optional<MigratedObject> made = database.objects().find(database.connection(), StoredObjectKind.VIEW, target);
        return made.isPresent()
                && made.get().source().equals(source)
                && made.get().topic().equals(topic)
                && made.get().status() == MigratedObject.Status.MADE;
    }

    /** A question to the server. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new LookFailedException(e);
        }
    }

    /** Carries what the target said through code that knows of no server. */
    private static final class LookFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        LookFailedException(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
