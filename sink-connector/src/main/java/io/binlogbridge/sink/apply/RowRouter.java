package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.apply.MergedColumns.View;
import io.binlogbridge.sink.batch.RowMark;
import io.binlogbridge.sink.batch.RowRoute;
import io.binlogbridge.sink.batch.RowRoutes;
import io.binlogbridge.sink.batch.RowSelection;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.batch.TableBinding.Company;
import io.binlogbridge.sink.batch.Terms;
import io.binlogbridge.sink.catalog.StoredObjectCatalog;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.rule.Merge;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.TableRule;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.rule.TriggerPolicy;
import io.binlogbridge.sink.rule.where.Condition;
import io.binlogbridge.sink.rule.where.ConditionException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the table that a row goes to. Decided once for each table and shape, and again after a statement. Not thread-safe. */
final class RowRouter {

    private final HelperRows helpers;
    private final TargetClaims claims;
    private final TargetDatabase database;
    private final OnTarget onTarget;
    private final ObjectPolicy objects;
    private final RowRoutes routes = new RowRoutes(this::decide);
    private final Map<Layout, TableBinding> layouts = new HashMap<>();
    private final MergedColumns columns;

    /** Converters may make several shapes of one layout; an epoch needs them to be one. */
    private record Layout(ObjectName target, Terms terms, List<String> columns, boolean typed) {}

    RowRouter(
            HelperRows helpers, TargetClaims claims, TargetDatabase database, OnTarget onTarget, ObjectPolicy objects) {
        this.helpers = helpers;
        this.claims = claims;
        this.database = database;
        this.onTarget = onTarget;
        this.objects = objects;
        this.columns = new MergedColumns(database);
    }

    /** Where {@code change} goes; empty when the rules leave its table out. */
    Optional<RowRoute> route(RowChange change) {
        return routes.of(change);
    }

    /** Forgets everything: a statement may have changed a table. */
    void forget() {
        routes.forget();
        layouts.clear();
        columns.forget();
        database.catalog().forget();
    }

    private Optional<RowRoute> decide(RowChange change) {
        if (routes.isFull()) {
            forget();
        }
        return onTarget.call("look at the target's tables", () -> find(change));
    }

    private Optional<RowRoute> find(RowChange change) throws SQLException {
        Optional<TableRule> rule = helpers.rule(change);
        Optional<RowRoute> found = rule.isPresent() ? Optional.of(route(change, rule.get())) : Optional.empty();
        database.connection().rollback();
        return found;
    }

    /** What a trigger did on the source stands in the topic, and it would do it here once more. */
    private void requireNoTrigger(RowChange change, ObjectName target) throws SQLException {
        List<String> triggers = StoredObjectCatalog.triggersOf(database.connection(), target);
        if (!triggers.isEmpty()) {
            throw StopException.at(
                    change,
                    "A row arrives for table " + target + ", whose trigger " + triggers.get(0)
                            + " acts already, because of triggers=unguarded: what it does would be done twice. That option is for the"
                            + " cut-over, when the source no longer writes and everything is applied. To go on replicating,"
                            + " set triggers=guarded, drop the table's triggers on the target, and make them again as their"
                            + " CREATE in the topic says.");
        }
    }

    private RowRoute route(RowChange change, TableRule rule) throws SQLException {
        ObjectName source = new ObjectName(change.database(), change.table());
        RowShape shape = change.anyImage().shape();
        ObjectName target = rule.target();
        if (rule.merge().isEmpty()) {
            Collisions.claim(claims, source, target, change);
        }
        TargetTable table = database.catalog()
                .table(target)
                .orElseThrow(
                        () -> StopException.at(
                                change,
                                "A row of table " + source + " belongs into table " + target
                                        + ", which is not on the target. Create it there, or let the topic carry its CREATE TABLE."));
        if (objects.triggers() == TriggerPolicy.UNGUARDED) {
            requireNoTrigger(change, target);
        }
        View view = columns.view(source, rule);
        Terms terms =
                new Terms(view.columns(), company(target, rule), rule.merge().isPresent(), added(rule, view));
        Layout layout = new Layout(target, terms, shape.columns(), shape.typed());
        try {
            TableBinding binding = layouts.computeIfAbsent(layout, key -> TableBinding.of(shape, table, terms));
            return new RowRoute(binding, new RowSelection(rule.rows(), binding, mark(shape, rule, binding, view)));
        } catch (ConditionException e) {
            throw StopException.at(
                    change,
                    "Which rows of table " + source
                            + " belong on the target cannot be decided: the condition of its rule, "
                            + rule.rows().where().map(Condition::text).orElse("") + ", does not suit the table. "
                            + e.getMessage() + " Change the rule, and restart the task.");
        } catch (ValueException e) {
            if (rule.merge().isPresent()) {
                forget();
                columns.waitForOthers(change.address().topic(), change.address().partition(), target);
            }
            throw BadRecordException.at(
                    change,
                    "A row of table " + source + " (" + TableBinding.keyText(table, change.anyImage())
                            + ") cannot be applied. " + e.getMessage() + ".",
                    e);
        }
    }

    private static List<String> added(TableRule rule, View view) {
        return Stream.concat(
                        discriminator(rule).map(Discriminator::column).stream(),
                        view.added().keySet().stream().sorted())
                .toList();
    }

    private static @Nullable RowMark mark(RowShape shape, TableRule rule, TableBinding binding, View view) {
        Optional<Discriminator> discriminator = discriminator(rule);
        if (discriminator.isEmpty() && view.added().isEmpty()) {
            return null;
        }
        return new RowMark(
                binding,
                shape,
                discriminator.map(Discriminator::column).orElse(""),
                discriminator.map(Discriminator::value).orElse(""),
                view.added());
    }

    private static Optional<Discriminator> discriminator(TableRule rule) {
        return rule.merge().flatMap(Merge::discriminator);
    }

    private Company company(ObjectName target, TableRule rule) throws SQLException {
        boolean own = database.migrated()
                .find(database.connection(), target)
                .filter(entry -> !entry.reused())
                .isPresent();
        // What is in the way in a table of several is another's row, and never taken away for that of this one.
        if (!own && rule.merge().isEmpty()) {
            return Company.FOREIGN;
        }
        return rule.rows().takesAllOperations() ? Company.NONE : Company.PAST;
    }
}
