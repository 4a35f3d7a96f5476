package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the target holds when a run begins. A state is kept as copies of its databases on the target itself, so that each contestant starts
 * from the same rows in the same warm server.
 */
public final class TargetState {

    private static final String KEPT = "kept_";
    private static final long PATIENCE_MS = 60_000;

    private final MySqlServer target;

    /** Of a running server. */
    public TargetState(MySqlServer target) {
        this.target = target;
    }

    /** Drops all databases but the kept ones, and the binlogs, and lets the server come to rest. */
    public void empty() {
        for (String database : databases()) {
            if (!database.startsWith(KEPT)) {
                Sql.run(target, "DROP DATABASE `" + database + "`");
            }
        }
        rest();
    }

    /** Keeps a copy of the present state under a name. */
    public void keep(String name) {
        forget(name);
        for (String database : databases()) {
            if (!database.startsWith(KEPT)) {
                copy(database, KEPT + name + "_" + database);
            }
        }
    }

    /** Forgets all copies of that name. */
    public void forget(String name) {
        databases().stream()
                .filter(database -> database.startsWith(KEPT + name + "_"))
                .forEach(database -> Sql.run(target, "DROP DATABASE `" + database + "`"));
    }

    /** Makes the state that was kept under a name. */
    public void restore(String name) {
        empty();
        String prefix = KEPT + name + "_";
        databases().stream()
                .filter(database -> database.startsWith(prefix))
                .forEach(database -> copy(database, database.substring(prefix.length())));
        rest();
    }

    private void copy(String from, String to) {
        Sql.run(target, "CREATE DATABASE `" + to + "`");
        for (String table : Sql.column(
                target,
                "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = '"
                        + from + "'")) {
            String here = "`" + to + "`.`" + table + "`";
            String there = "`" + from + "`.`" + table + "`";
            Sql.run(
                    target,
                    "CREATE TABLE " + here + " LIKE " + there,
                    "INSERT INTO " + here + " SELECT * FROM " + there);
        }
    }

    private List<String> databases() {
        return Sql.column(
                target,
                "SELECT schema_name FROM information_schema.schemata"
                        + " WHERE schema_name NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')");
    }

    /** No dirty page of an earlier run is written, and none of its undo purged, while a later one is measured. */
    private void rest() {
        Sql.run(
                target,
                resetBinlogs(),
                "SET GLOBAL innodb_max_dirty_pages_pct_lwm = 0",
                "SET GLOBAL innodb_max_dirty_pages_pct = 0");
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (dirtyPages() > 100 && System.currentTimeMillis() < deadline) {
            pause();
        }
        Sql.run(
                target,
                "SET GLOBAL innodb_max_dirty_pages_pct = DEFAULT",
                "SET GLOBAL innodb_max_dirty_pages_pct_lwm = DEFAULT");
    }

    private String resetBinlogs() {
        String version = Sql.column(target, "SELECT VERSION()").get(0);
        return version.startsWith("8.0.") || version.startsWith("5.") ? "RESET MASTER" : "RESET BINARY LOGS AND GTIDS";
    }

    private long dirtyPages() {
        return Long.parseLong(Sql.rows(target, "SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'", 2)
                .get(0));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the target came to rest.", e);
        }
    }
}
