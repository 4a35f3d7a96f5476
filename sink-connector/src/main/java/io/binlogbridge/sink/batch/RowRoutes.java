package io.binlogbridge.sink.batch;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowShape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where rows go: decided once for each table and shape, so that a row costs the same however many rules there are, and again when it was
 * forgotten. Not thread-safe.
 */
public final class RowRoutes {

    /** Somebody's ten thousand tables, each twice. */
    private static final int KEPT = 20_000;

    private final Function<RowChange, Optional<RowRoute>> decide;
    private final Map<Table, Optional<RowRoute>> routes = new HashMap<>();

    /** A shape is the same only if it is the same object. */
    private record Table(ObjectName source, RowShape shape) {}

    /** @param decide where a change goes whose table, or its shape, is not known; empty when the rules leave it out */
    public RowRoutes(Function<RowChange, Optional<RowRoute>> decide) {
        this.decide = decide;
    }

    /** Where {@code change} goes; empty when the rules leave its table out. */
    public Optional<RowRoute> of(RowChange change) {
        Table table = new Table(
                new ObjectName(change.database(), change.table()),
                change.anyImage().shape());
        Optional<RowRoute> known = routes.get(table);
        if (known == null) {
            known = decide.apply(change);
            routes.put(table, known);
        }
        return known;
    }

    /** Whether there are so many that they should be forgotten before another is decided. */
    public boolean isFull() {
        return routes.size() > KEPT;
    }

    /** Forgets all of them. */
    public void forget() {
        routes.clear();
    }
}
