package io.binlogbridge.sink.rule.where;

import org.jspecify.annotations.Nullable;

/** The way from a row to a value: null, or what {@link Type} says. */
@FunctionalInterface
interface Eval {

    @Nullable
    Object of(@Nullable Object[] row);

    /** What {@code change} makes of each value but null. */
    default Eval then(Change change) {
        return row -> {
            Object value = of(row);
            return value == null ? null : change.of(value);
        };
    }

    /** From one value to another. */
    @FunctionalInterface
    interface Change {
        @Nullable
        Object of(Object value);
    }
}
