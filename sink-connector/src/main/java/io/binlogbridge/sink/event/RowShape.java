package io.binlogbridge.sink.event;

import java.util.List;

/**
 * The columns of a row image, shared by all images that one reader made of the same columns, be they of one table or of several: compared
 * by identity where a map is keyed by it.
 */
public final class RowShape {

    private final List<String> columns;
    private final boolean typed;

    /**
     * @param columns column names in the order of the values
     * @param typed whether the values were decoded by a schema; false for JSON without schemas
     */
    public RowShape(List<String> columns, boolean typed) {
        this.columns = List.copyOf(columns);
        this.typed = typed;
    }

    /** Column names in the order of the values. */
    public List<String> columns() {
        return columns;
    }

    /** Whether the values were decoded by a schema; without one the target's column types must say what they are. */
    public boolean typed() {
        return typed;
    }
}
