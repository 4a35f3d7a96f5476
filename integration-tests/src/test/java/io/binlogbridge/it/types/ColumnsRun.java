package io.binlogbridge.it.types;

import io.binlogbridge.it.types.TableContent.Numbers;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The cases of special columns in a database of their own, from one source through one converter. */
final class ColumnsRun {

    static final String FAMILY = "columns";

    private static final String MODE = "STRICT_ALL_TABLES,ALLOW_INVALID_DATES,NO_AUTO_VALUE_ON_ZERO";

    private final TypeServers servers;
    private final MySqlServer source;
    private final Route route;
    private final Findings findings = new Findings();

    ColumnsRun(TypeServers servers, MySqlServer source, Route route) {
        this.servers = servers;
        this.source = source;
        this.route = route;
    }

    /** What is found. */
    Findings run(List<ColumnCase> cases) throws SQLException {
        if (cases.isEmpty()) {
            return findings;
        }
        String database = route.database() + "c";
        try (Follower follower = new Follower(servers, source, route, database, findings)) {
            for (ColumnCase one : cases) {
                write(follower.session(), one, one.before());
            }
            if (follower.start()) {
                for (ColumnCase one : cases) {
                    write(new Session(servers.target().connection(), database), one, one.onTarget());
                    write(follower.session(), one, one.stream());
                }
                if (follower.catchUp()) {
                    compare(database);
                }
            }
            follower.sourceStop().ifPresent(stop -> findings.add(FAMILY, "the source stops", stop));
        }
        return findings;
    }

    private void write(Session session, ColumnCase one, List<String> statements) throws SQLException {
        try (session) {
            session.mode(MODE);
            for (String statement : statements) {
                session.execute(statement);
            }
        } catch (SQLException e) {
            findings.add(FAMILY, one.name(), "refused: " + e.getMessage());
        }
    }

    private void compare(String database) throws SQLException {
        try (Connection here = MatrixComparison.session(source);
                Connection there = MatrixComparison.session(servers.target())) {
            for (Map.Entry<String, Map<String, String>> table :
                    TableContent.columns(here, database).entrySet()) {
                String quoted = "`" + database + "`.`" + table.getKey().replace("`", "``") + "`";
                SortedMap<Numbers, List<String>> mine = TableContent.rows(here, quoted, table.getValue());
                try {
                    SortedMap<Numbers, List<String>> theirs = TableContent.rows(there, quoted, table.getValue());
                    if (!mine.equals(theirs)) {
                        findings.add(FAMILY, table.getKey(), "source " + mine + ", target " + theirs);
                    }
                } catch (SQLException e) {
                    findings.add(FAMILY, table.getKey(), "on the target: " + e.getMessage());
                }
            }
        }
    }
}
