package io.binlogbridge.sink.catalog;

import java.util.List;

/**
 * The primary key or another unique key.
 *
 * @param columns its columns in key order; those that could be told, when it has expressions
 * @param whole whether it is over whole columns: no prefix, no expression
 */
public record UniqueKey(String name, List<String> columns, boolean whole, boolean hasExpression) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }

    public boolean isPrimary() {
        return name.equals("PRIMARY");
    }
}
