package io.binlogbridge.source.check;

import io.binlogbridge.ddl.ObjectName;
import java.sql.SQLException;

/** Each captured database can be read. */
final class SelectPrivilegeCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        Grants grants = Grants.of(server);
        for (String entry : CapturedDatabasesCheck.entries(server)) {
            for (String database : server.databases()) {
                if (CapturedDatabasesCheck.matches(entry, database) && !grants.on(database, "SELECT")) {
                    findings.add(
                            "database.user",
                            "The user may not read database " + database + ". Run: GRANT SELECT ON "
                                    + ObjectName.quoted(database) + ".* TO " + server.account() + ";");
                }
            }
        }
    }
}
