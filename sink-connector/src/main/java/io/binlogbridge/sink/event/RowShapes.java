package io.binlogbridge.sink.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives rows of the same columns one shape, whatever schema object, if any, they came with. Bounded; not thread-safe. */
final class RowShapes {

    private static final int KEPT = 5_000;

    private final boolean typed;
    private final Map<List<String>, RowShape> shapes = new HashMap<>();

    RowShapes(boolean typed) {
        this.typed = typed;
    }

    RowShape of(List<String> columns) {
        RowShape known = shapes.get(columns);
        if (known != null) {
            return known;
        }
        if (shapes.size() >= KEPT) {
            shapes.clear();
        }
        RowShape shape = new RowShape(columns, typed);
        shapes.put(shape.columns(), shape);
        return shape;
    }
}
