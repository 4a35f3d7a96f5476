package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.StoredObjectCatalog;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.rule.TriggerPolicy;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the table that a row goes to. Decided once for each table and shape, and again after a statement. Not thread-safe. */
final class RowRouter {

    private static final int SHAPES_KEPT = 5_000;

    private final HelperRows helpers;
    private final TargetClaims claims;
    private final TargetDatabase database;
    private final OnTarget onTarget;
    private final ObjectPolicy objects;
    private final Map<Route, Optional<TableBinding>> bindings = new HashMap<>();
    private final Map<Layout, TableBinding> layouts = new HashMap<>();

    /** A shape is the same only if it is the same object. */
    private record Route(ObjectName source, RowShape shape) {}

    /** Converters may make several shapes of one layout; an epoch needs them to be one. */
    private record Layout(ObjectName target, List<String> columns, boolean typed) {}

    RowRouter(
            HelperRows helpers, TargetClaims claims, TargetDatabase database, OnTarget onTarget, ObjectPolicy objects) {
        this.helpers = helpers;
        this.claims = claims;
        this.database = database;
        this.onTarget = onTarget;
        this.objects = objects;
    }

    /** Where {@code change} goes; empty when the rules leave its table out. */
    Optional<TableBinding> route(RowChange change) {
        Route route = new Route(
                new ObjectName(change.database(), change.table()),
                change.anyImage().shape());
        Optional<TableBinding> known = bindings.get(route);
        if (known == null) {
            if (bindings.size() > SHAPES_KEPT) {
                forget();
            }
            known = onTarget.call("look at the target's tables", () -> find(change, route));
            bindings.put(route, known);
        }
        return known;
    }

    /** Forgets everything: a statement may have changed a table. */
    void forget() {
        bindings.clear();
        layouts.clear();
        database.catalog().forget();
    }

    private Optional<TableBinding> find(RowChange change, Route route) throws SQLException {
        Optional<ObjectName> target = helpers.target(change);
        Optional<TableBinding> binding =
                target.isPresent() ? Optional.of(bind(change, route, target.get())) : Optional.empty();
        database.connection().rollback();
        return binding;
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

    private TableBinding bind(RowChange change, Route route, ObjectName target) throws SQLException {
        Collisions.claim(claims, route.source, target, change);
        TargetTable table = database.catalog()
                .table(target)
                .orElseThrow(
                        () -> StopException.at(
                                change,
                                "A row of table " + route.source + " belongs into table " + target
                                        + ", which is not on the target. Create it there, or let the topic carry its CREATE TABLE."));
        if (objects.triggers() == TriggerPolicy.UNGUARDED) {
            requireNoTrigger(change, target);
        }
        boolean own = database.migrated()
                .find(database.connection(), target)
                .filter(entry -> !entry.reused())
                .isPresent();
        Layout layout = new Layout(target, route.shape.columns(), route.shape.typed());
        try {
            return layouts.computeIfAbsent(
                    layout,
                    key -> own ? TableBinding.of(route.shape, table) : TableBinding.ofForeign(route.shape, table));
        } catch (ValueException e) {
            throw BadRecordException.at(
                    change,
                    "A row of table " + route.source + " (" + TableBinding.keyText(table, change.anyImage())
                            + ") cannot be applied. " + e.getMessage() + ".",
                    e);
        }
    }
}
