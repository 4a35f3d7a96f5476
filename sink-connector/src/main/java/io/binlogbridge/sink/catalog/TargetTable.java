package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table on the target: its columns in order and its unique keys. Column names compare without case, as MySQL's do. */
public final class TargetTable {

    private final ObjectName name;
    private final Map<String, TargetColumn> columns = new LinkedHashMap<>();
    private final List<UniqueKey> uniqueKeys;

    public TargetTable(ObjectName name, List<TargetColumn> columns, List<UniqueKey> uniqueKeys) {
        this.name = name;
        columns.forEach(column -> this.columns.put(folded(column.name()), column));
        this.uniqueKeys = List.copyOf(uniqueKeys);
    }

    public ObjectName name() {
        return name;
    }

    /** In the table's order. */
    public List<TargetColumn> columns() {
        return List.copyOf(columns.values());
    }

    public Optional<TargetColumn> column(String columnName) {
        return Optional.ofNullable(columns.get(folded(columnName)));
    }

    public List<UniqueKey> uniqueKeys() {
        return uniqueKeys;
    }

    private static String folded(String columnName) {
        return columnName.toLowerCase(Locale.ROOT);
    }
}
