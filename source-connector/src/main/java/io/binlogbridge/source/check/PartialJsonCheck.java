package io.binlogbridge.source.check;

import java.sql.SQLException;
import java.util.Locale;

/** With partial JSON updates the reader gets no after-image and the update would be lost. */
final class PartialJsonCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        String options = server.variable("binlog_row_value_options").orElse("");
        if (options.toUpperCase(Locale.ROOT).contains("PARTIAL_JSON")) {
            findings.add(
                    "database.hostname",
                    "The server has binlog_row_value_options=PARTIAL_JSON, with which updates of JSON columns cannot be"
                            + " read. Run SET PERSIST binlog_row_value_options='', and reconnect all sessions that write.");
        }
    }
}
