package io.binlogbridge.bench.servers;

import io.binlogbridge.bench.workload.Workload;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.util.List;

/** The table of a workload. */
public final class EmptyTable {

    private EmptyTable() {}

    /** Makes it anew, empty, in a database of its own. */
    public static void create(MySqlServer server, Workload workload) {
        Sql.run(server, "DROP DATABASE IF EXISTS " + workload.database(), "CREATE DATABASE " + workload.database());
        Sql.runAll(
                server,
                workload.database(),
                List.of(workload.table().definition()).iterator());
    }
}
