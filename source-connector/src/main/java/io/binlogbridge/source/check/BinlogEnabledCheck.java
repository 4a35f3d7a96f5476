package io.binlogbridge.source.check;

import java.sql.SQLException;

/** Without a binary log there is nothing to read after the snapshot. */
final class BinlogEnabledCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        if (!server.variable("log_bin").orElse("OFF").equalsIgnoreCase("ON")) {
            findings.add(
                    "database.hostname",
                    "The server writes no binary log (log_bin=OFF). Start it with log_bin and a server_id, and without"
                            + " skip_log_bin; on a managed service switch the binary log or automatic backups on.");
        }
    }
}
