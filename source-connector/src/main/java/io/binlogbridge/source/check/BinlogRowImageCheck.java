package io.binlogbridge.source.check;

import java.sql.SQLException;

/** MINIMAL and NOBLOB leave columns out. */
final class BinlogRowImageCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        String image = server.variable("binlog_row_image").orElse("FULL");
        if (!image.equalsIgnoreCase("FULL")) {
            findings.add(
                    "database.hostname",
                    "The server has binlog_row_image=" + image + ", which leaves columns out. Run SET PERSIST"
                            + " binlog_row_image=FULL (before 8.0: SET GLOBAL, and the option file), and reconnect all"
                            + " sessions that write.");
        }
    }
}
