package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The tables and views that are known, each once, wherever it is known from. In the order of their names. */
public final class KnownTables {

    private final Map<ObjectName, KnownTable> tables =
            new TreeMap<>(Comparator.comparing(ObjectName::database).thenComparing(ObjectName::name));

    public void add(KnownTable table) {
        tables.merge(table.name(), table, KnownTable::and);
    }

    public void addAll(Collection<KnownTable> some) {
        some.forEach(this::add);
    }

    Collection<KnownTable> all() {
        return tables.values();
    }
}
