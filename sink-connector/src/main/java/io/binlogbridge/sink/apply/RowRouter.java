package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the table that a row goes to. Decided once for each table and shape, and again after a statement. Not thread-safe. */
final class RowRouter {

    private static final int SHAPES_KEPT = 5_000;

    private final Rules rules;
    private final TargetClaims claims;
    private final TargetDatabase database;
    private final OnTarget onTarget;
    private final Map<Route, Optional<TableBinding>> bindings = new HashMap<>();
    private final Map<Layout, TableBinding> layouts = new HashMap<>();

    /** A shape is the same only if it is the same object. */
    private record Route(ObjectName source, RowShape shape) {}

    /** Converters may make several shapes of one layout; an epoch needs them to be one. */
    private record Layout(ObjectName target, List<String> columns, boolean typed) {}

    RowRouter(Rules rules, TargetClaims claims, TargetDatabase database, OnTarget onTarget) {
        this.rules = rules;
        this.claims = claims;
        this.database = database;
        this.onTarget = onTarget;
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
        Optional<ObjectName> target = rules.table(route.source);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        TableBinding binding = bind(change, route, target.get());
        database.connection().rollback();
        return Optional.of(binding);
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
