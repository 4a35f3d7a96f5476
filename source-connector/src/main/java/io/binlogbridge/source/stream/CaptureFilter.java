package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.online.HelperTable;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.relational.RelationalTableFilters;
import io.debezium.relational.TableId;
import java.util.Set;

/** Which objects the user asked for, by Debezium's include and exclude lists. */
public final class CaptureFilter {

    private static final Set<String> SERVERS_OWN = Set.of("mysql", "information_schema", "performance_schema", "sys");

    private final RelationalTableFilters filters;

    public CaptureFilter(MySqlConnectorConfig config) {
        filters = config.getTableFilters();
    }

    /** A table is captured by its own name, any other object by its database's. */
    boolean captures(ObjectReference reference) {
        return reference.type() == ObjectType.TABLE
                ? capturesTable(reference.object())
                : capturesDatabase(reference.object().database());
    }

    boolean capturesTable(ObjectName table) {
        return filters.dataCollectionFilter().isIncluded(new TableId(table.database(), null, table.name()));
    }

    /** Whether what is said of this helper is carried for its real table's sake alone. */
    boolean capturesOnlyRealOf(HelperTable helper) {
        return !capturesTable(helper.name())
                && helper.real().filter(this::capturesTable).isPresent();
    }

    boolean capturesDatabase(String database) {
        return !SERVERS_OWN.contains(database) && filters.databaseFilter().test(database);
    }
}
