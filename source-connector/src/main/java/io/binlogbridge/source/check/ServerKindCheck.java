package io.binlogbridge.source.check;

import java.sql.SQLException;
import java.util.Locale;

/** MariaDB's binlog is another one. */
final class ServerKindCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        String version = server.rows("SELECT VERSION()", 1).get(0);
        if (version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            findings.add(
                    "database.hostname",
                    "The server is MariaDB (" + version + "), whose binary log this connector cannot read.");
        }
    }
}
