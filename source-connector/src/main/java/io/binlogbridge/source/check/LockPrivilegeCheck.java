package io.binlogbridge.source.check;

import io.binlogbridge.ddl.ObjectName;
import java.sql.SQLException;

/**
 * Where the global read lock is not to be had, as on RDS and Aurora, the snapshot locks table by table, which needs LOCK
 * TABLES. Whether it is to be had is only known by trying, and trying would stop the writers.
 */
final class LockPrivilegeCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        boolean managed = server.variable("rds_version").isPresent()
                || server.variable("aurora_version").isPresent()
                || server.variable("basedir").orElse("").contains("/rdsdbbin/");
        boolean locks = !server.option("snapshot.locking.mode", "minimal").equals("none");
        Grants grants = Grants.of(server);
        if (managed
                && locks
                && !CapturedDatabasesCheck.entries(server).isEmpty()
                && !grants.everywhere("LOCK TABLES")) {
            for (String database : server.databases()) {
                boolean captured = CapturedDatabasesCheck.entries(server).stream()
                        .anyMatch(entry -> CapturedDatabasesCheck.matches(entry, database));
                if (captured && !grants.on(database, "LOCK TABLES")) {
                    findings.add(
                            "database.user",
                            "This managed server gives no global read lock, so the snapshot locks the tables one by one,"
                                    + " which the user may not do in " + database + ". Run: GRANT LOCK TABLES ON "
                                    + ObjectName.quoted(database) + ".* TO " + server.account() + ";");
                }
            }
        }
    }
}
