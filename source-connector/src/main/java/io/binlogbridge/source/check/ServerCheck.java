package io.binlogbridge.source.check;

import java.sql.SQLException;

/** Looks at one thing on the server. */
interface ServerCheck {
    void check(SourceServer server, Findings findings) throws SQLException, InterruptedException;
}
