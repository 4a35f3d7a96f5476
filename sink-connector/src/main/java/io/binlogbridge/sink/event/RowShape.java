package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.UntypedModes;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a row image, shared by all images that one reader made of the same columns, be they of one table or of several: compared
 * by identity where a map is keyed by it.
 */
public final class RowShape {

    private final List<String> columns;
    private final boolean typed;
    private final UntypedModes modes;

    /**
     * @param columns column names in the order of the values
     * @param typed whether the values were decoded by a schema; false for JSON without schemas
     */
    public RowShape(List<String> columns, boolean typed) {
        this(columns, typed, UntypedModes.UNKNOWN);
    }

    private RowShape(List<String> columns, boolean typed, UntypedModes modes) {
        this.columns = List.copyOf(columns);
        this.typed = typed;
        this.modes = modes;
    }

    /** Of JSON without schemas, from a source that writes as {@code modes} say. */
    public static RowShape untyped(List<String> columns, UntypedModes modes) {
        return new RowShape(columns, false, modes);
    }

    /** The same with one more column behind the others. */
    public RowShape with(String column) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new RowShape(more, typed, modes);
    }

    /** Column names in the order of the values. */
    public List<String> columns() {
        return columns;
    }

    /** Whether the values were decoded by a schema; without one the target's column types must say what they are. */
    public boolean typed() {
        return typed;
    }

    /** How values without a schema were written. */
    public UntypedModes modes() {
        return modes;
    }
}
