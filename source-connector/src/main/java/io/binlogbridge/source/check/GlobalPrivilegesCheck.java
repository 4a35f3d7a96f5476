package io.binlogbridge.source.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What reading the binlog and taking a consistent snapshot need on the whole server. */
final class GlobalPrivilegesCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        Grants grants = Grants.of(server);
        List<String> missing = new ArrayList<>();
        // Without the binlog too its position is asked for, to say where a migration of the binlog alone could go on.
        List<String> needed = server.types().incremental()
                ? List.of("REPLICATION SLAVE", "REPLICATION CLIENT", "SHOW DATABASES")
                : List.of("REPLICATION CLIENT", "SHOW DATABASES");
        for (String privilege : needed) {
            if (!grants.everywhere(privilege)) {
                missing.add(privilege);
            }
        }
        boolean locks = !server.option("snapshot.locking.mode", "minimal").equals("none");
        if (locks && !grants.everywhere("RELOAD") && !grants.everywhere("FLUSH_TABLES")) {
            missing.add("RELOAD");
        }
        if (!missing.isEmpty()) {
            String list = String.join(", ", missing);
            findings.add(
                    "database.user",
                    "The user lacks " + list + ". Run: GRANT " + list + " ON *.* TO " + server.account() + ";"
                            + (missing.contains("RELOAD")
                                    ? " RELOAD is for the lock with which the snapshot begins; with"
                                            + " snapshot.locking.mode=none, which wants a source without DDL and"
                                            + " non-transactional tables during the snapshot, it is not needed."
                                    : ""));
        }
    }
}
