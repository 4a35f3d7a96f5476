package io.binlogbridge.source.check;

import java.sql.SQLException;

/** Only ROW has the changed rows in it. */
final class BinlogFormatCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        String format = server.variable("binlog_format").orElse("ROW");
        if (!format.equalsIgnoreCase("ROW")) {
            findings.add(
                    "database.hostname",
                    "The server has binlog_format=" + format + ", which does not log the changed rows. Run SET PERSIST"
                            + " binlog_format=ROW (before 8.0: SET GLOBAL, and the option file), and reconnect all"
                            + " sessions that write.");
        }
    }
}
