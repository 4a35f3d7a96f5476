package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.NameMapping;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.sink.apply.SwapSteps.Step;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.ddl.FilterColumns;
import io.binlogbridge.sink.ddl.RuledColumns;
import io.binlogbridge.sink.ddl.StatementPlan.Columns;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes a table on the target as the shadow is on the source: for a moment, to see what it is like; or to take the real one's place. */
final class ShadowTwin {

    /** A tool copies with INSERT IGNORE: a value that the new column cannot hold becomes the nearest that it can. */
    private static final SessionVariables AS_THE_TOOL =
            new SessionVariables(Map.of("sql_mode", "NO_AUTO_VALUE_ON_ZERO"));

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final Rules rules;
    private final CopiedColumns columns;

    ShadowTwin(TargetDatabase database, StatementRunner runner, Rules rules, CopiedColumns columns) {
        this.database = database;
        this.runner = runner;
        this.rules = rules;
        this.columns = columns;
    }

    /** The name must be free before the first use; what is there later is ours. */
    void requireRoom(Swap swap) throws SQLException {
        if (exists(swap.twin())) {
            throw StopException.at(
                    swap.change(),
                    "The target has a table " + swap.twin() + ", and for the cut-over of the online schema change of "
                            + swap.real()
                            + " one has to be made under this name. Rename or drop it there, and restart the task.");
        }
    }

    /** The shadow's definition where only constraints are to be told from {@code real}: at its birth, or, where that was not seen, as it is. */
    TableDefinition wanted(Swap swap, TableDefinition real) throws SQLException {
        if (swap.birthSeen() && swap.bornByLike()) {
            return real.copiedByLike();
        }
        return made(swap, swap.birthSeen() ? List.of() : swap.changes());
    }

    /** Takes it away. */
    void clear(Swap swap) throws SQLException {
        runner.prepare("DROP TABLE IF EXISTS " + swap.twin().quoted());
    }

    /** What the shadow has become, by all its statements. */
    TableDefinition whole(Swap swap) throws SQLException {
        return made(swap, swap.changes());
    }

    /** Makes it, and returns the statement that fills it. */
    Step copy(Swap swap) throws SQLException {
        columns.requireNothingLost(swap);
        make(swap, swap.changes());
        columns.requireTold(swap);
        Optional<String> nextValue = columns.nextValue(swap);
        if (nextValue.isPresent()) {
            runner.prepare(nextValue.get());
        }
        return new Step(AS_THE_TOOL, columns.copy(swap), swap.twin(), false);
    }

    private TableDefinition made(Swap swap, List<ShadowStatement> changes) throws SQLException {
        make(swap, changes);
        TableDefinition made = TableDefinition.read(connection(), swap.twin()).orElseThrow();
        clear(swap);
        return made;
    }

    private void make(Swap swap, List<ShadowStatement> changes) throws SQLException {
        clear(swap);
        String name = swap.target().name();
        if (swap.isRevert()) {
            TableDefinition old = TableDefinition.of(swap.entry().realBefore().orElseThrow(), name);
            runner.prepare(old.withoutConstraints().create(swap.twin()));
            return;
        }
        ShadowStatement birth = swap.birth().orElseThrow();
        if (swap.bornByLike() && swap.entry().realBefore().isPresent()) {
            // The real table may have been changed since.
            TableDefinition then = TableDefinition.of(swap.entry().realBefore().get(), name);
            runner.prepare(then.copiedByLike().create(swap.twin()));
        } else {
            run(swap, birth);
        }
        for (ShadowStatement change : changes) {
            run(swap, change);
        }
    }

    private void run(Swap swap, ShadowStatement statement) throws SQLException {
        Optional<String> text = text(swap, statement, swap.twin());
        if (text.isPresent()) {
            String from = "from " + swap.change().where();
            runner.run(statement.session(), text.get(), swap.twin().database(), from);
        }
    }

    /** A statement on the shadow as it is to be run on {@code onto}; empty when only a rename is in it. */
    Optional<String> text(Swap swap, ShadowStatement statement, ObjectName onto) throws SQLException {
        Rules aliased = rules.but(swap.shadow(), swap.real(), onto);
        NameMapping mapping = aliased::pointedAt;
        FilterColumns.requireKept(
                swap.change(),
                statement.statement(),
                swap.real(),
                rules.of(swap.real()).orElse(TableRule.plain(onto)));
        Optional<String> text = ThereOnTarget.looking(
                swap.change(),
                database,
                look -> statement.on(mapping, new RuledColumns(aliased, look), onto.database()));
        if (text.isEmpty()) {
            return text;
        }
        OnTables plan = new OnTables(
                statement.statement(),
                text.get(),
                onto.database(),
                List.of(new TableChange(swap.real(), onto, Role.CHANGES)),
                List.of(),
                List.of(),
                new TreeSet<>(),
                Columns.SAME);
        return Optional.of(database.dialect().now(swap.change().under(statement.session()), plan));
    }

    /** It is filled, and becomes the real table. */
    void takePlace(Swap swap) throws SQLException {
        if (exists(swap.twin())) {
            String become = swap.twin().quoted() + " TO " + swap.target().quoted();
            if (swap.oldTarget().isPresent()) {
                String stays =
                        swap.target().quoted() + " TO " + swap.oldTarget().get().quoted();
                runner.prepare("RENAME TABLE " + stays + ", " + become);
            } else {
                // Not in one RENAME: foreign keys of other tables would go with the old one.
                runner.prepare("DROP TABLE IF EXISTS " + swap.target().quoted());
                runner.prepare("RENAME TABLE " + become);
            }
        }
        if (swap.isRevert()) {
            constrain(swap);
        }
    }

    private void constrain(Swap swap) throws SQLException {
        TableDefinition wanted = TableDefinition.of(
                swap.entry().realBefore().orElseThrow(), swap.target().name());
        Optional<String> actions = TableDefinition.read(connection(), swap.target())
                .orElseThrow()
                .constraintsLike(wanted, swap.target().name());
        if (actions.isPresent()) {
            runner.prepare("ALTER TABLE " + swap.target().quoted() + " " + actions.get());
        }
    }

    private boolean exists(ObjectName table) throws SQLException {
        return ObjectStates.read(connection(), List.of(table)).exists(table);
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
