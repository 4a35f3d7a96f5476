package io.binlogbridge.source.check;

import java.sql.SQLException;

/** Two readers of one binlog with one id throw each other out, and the server itself sends nothing to its own id. */
final class ServerIdCheck implements ServerCheck {

    private static final String OPTION = "database.server.id";

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        String ours = server.option(OPTION, "");
        if (server.variable("server_id").orElse("").equals(ours)) {
            findings.add(
                    OPTION,
                    "The server itself has server_id=" + ours
                            + ". Choose a number that no server and no replica of it has.");
        } else if (replicas(server).contains(ours)) {
            findings.add(
                    OPTION,
                    "A replica with server_id=" + ours
                            + " is connected to the server. Choose a number that no server and"
                            + " no replica of it has.");
        }
    }

    /** Nothing when the server does not let us look, which the check of privileges says better. */
    private static java.util.List<String> replicas(SourceServer server) {
        try {
            return server.rows("SHOW REPLICAS", 1);
        } catch (SQLException e) {
            return java.util.List.of();
        }
    }
}
