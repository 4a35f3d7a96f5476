package io.binlogbridge.sink.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives rows of the same columns one shape, whatever schema object, if any, they came with. Bounded; not thread-safe. */
final class RowShapes {

    private static final int KEPT = 5_000;

    private final Function<List<String>, RowShape> make;
    private final Map<List<String>, RowShape> shapes = new HashMap<>();

    /** @param make a shape of columns that is not known yet */
    RowShapes(Function<List<String>, RowShape> make) {
        this.make = make;
    }

    RowShape of(List<String> columns) {
        RowShape known = shapes.get(columns);
        if (known != null) {
            return known;
        }
        if (shapes.size() >= KEPT) {
            shapes.clear();
        }
        RowShape shape = make.apply(columns);
        shapes.put(shape.columns(), shape);
        return shape;
    }
}
