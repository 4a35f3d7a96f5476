package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits rows to the columns of a table. What each column needs is worked out once; most need nothing. */
final class RowFit {

    private record Adjusted(int index, TargetColumn column, ColumnFit fit) {}

    private final Adjusted[] adjusted;

    /**
     * @param columns in the order of the values
     * @param shape whether the values were decoded by a schema, and what is known if not
     */
    RowFit(List<TargetColumn> columns, RowShape shape) {
        List<Adjusted> some = new ArrayList<>();
        // What was put behind the record's values is as the column takes it.
        for (int i = 0; i < Math.min(columns.size(), shape.columns().size()); i++) {
            TargetColumn column = columns.get(i);
            if (column.dataType().isEmpty()) {
                // Left out, and nobody looks at it.
                continue;
            }
            ColumnFit fit = shape.typed() ? ColumnFit.of(column) : UntypedFit.of(column, shape.modes());
            if (fit != null) {
                some.add(new Adjusted(i, column, fit));
            }
        }
        adjusted = some.toArray(Adjusted[]::new);
    }

    /** The values as the columns take them: the image's own array when it fits as it is, so nobody may change it. */
    @Nullable
    Object[] fit(RowImage image) {
        @Nullable Object[] own = image.values();
        @Nullable Object[] values = own;
        for (Adjusted column : adjusted) {
            Object value = own[column.index];
            Object fitted = value == null ? null : fit(column, value);
            if (fitted != value) {
                values = values == own ? own.clone() : values;
                values[column.index] = fitted;
            }
        }
        return values;
    }

    private static Object fit(Adjusted column, Object value) {
        try {
            return column.fit.fit(value);
        } catch (ValueException e) {
            throw new ValueException("Column " + column.column.name() + " cannot be written: " + e.getMessage());
        }
    }
}
