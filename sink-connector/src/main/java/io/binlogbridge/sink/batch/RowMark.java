package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.event.value.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one table need to be like those of the others that share its target. A column tells them from those: one which they have, so
 * that its value is looked at, or lack, so that it is put behind their columns. And so is what a statement has added to the target that
 * their own table has not had yet. Made once for each table and shape.
 */
public final class RowMark {

    private final TableBinding binding;
    private final String column;
    private final String value;
    private final int index;
    private final @Nullable RowShape more;
    private final @Nullable Object[] constants;

    /**
     * How rows of {@code shape} become like those of the others.
     *
     * @param column on the target, that tells them apart; empty where only their keys do
     * @param value its value
     * @param added the values of other columns that the rows lack, by their names in lower case
     */
    public RowMark(TableBinding binding, RowShape shape, String column, String value, Map<String, Object> added) {
        this.binding = binding;
        this.column = column;
        this.value = value;
        List<String> names = binding.columns().stream().map(TargetColumn::name).toList();
        int own = shape.columns().size();
        RowShape all = shape;
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : names.subList(own, names.size())) {
            all = all.with(name);
            values.add(name.equalsIgnoreCase(column) ? value : added.get(name.toLowerCase(Locale.ROOT)));
        }
        this.constants = values.toArray();
        this.more = values.isEmpty() ? null : all;
        this.index = IntStream.range(0, own)
                .filter(i -> !column.isEmpty() && names.get(i).equalsIgnoreCase(column))
                .findFirst()
                .orElse(-1);
    }

    /**
     * The change with the mark in its rows.
     *
     * @throws StopException when its rows have another one
     */
    RowChange of(RowChange change) {
        if (index >= 0) {
            require(change, change.before());
            require(change, change.after());
        }
        RowShape shape = more;
        return shape == null ? change : change.with(filled(shape, change.before()), filled(shape, change.after()));
    }

    private @Nullable RowImage filled(RowShape shape, @Nullable RowImage image) {
        if (image == null) {
            return null;
        }
        @Nullable Object[] own = image.values();
        @Nullable Object[] values = Arrays.copyOf(own, own.length + constants.length);
        System.arraycopy(constants, 0, values, own.length, constants.length);
        return new RowImage(shape, values);
    }

    private void require(RowChange change, @Nullable RowImage image) {
        if (image == null) {
            return;
        }
        String own = text(binding.fit(image)[index]);
        if (!own.equals(value)) {
            throw StopException.at(
                    change,
                    "A row of table " + change.database() + "." + change.table() + " has " + column + "=" + own
                            + ", and by merge.value all of its rows have \"" + value
                            + "\": on the target it could not be told from those of other tables. Mend the row, or the rule.");
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof Bytes bytes
                ? new String(bytes.content(), StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}
