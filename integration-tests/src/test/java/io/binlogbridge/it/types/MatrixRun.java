package io.binlogbridge.it.types;

import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Some values in a database of their own, in every way, from one source through one converter. */
final class MatrixRun {

    private final TypeServers servers;
    private final MySqlServer source;
    private final Route route;
    private final String database;
    private final Findings findings = new Findings();
    private Optional<String> sourceStop = Optional.empty();

    MatrixRun(TypeServers servers, MySqlServer source, Route route, String database) {
        this.servers = servers;
        this.source = source;
        this.route = route;
        this.database = database;
    }

    /** What is found; not complete when the source stops. */
    Findings run(List<TypeValue> values) throws SQLException {
        try (Follower follower = new Follower(servers, source, route, database, findings)) {
            try (Session session = follower.session()) {
                create(session, values);
                for (TypeValue value : values) {
                    for (Way way : Way.values()) {
                        write(session, way, value, way.before(value));
                    }
                }
            }
            if (follower.start()) {
                try (Session session = follower.session()) {
                    for (TypeValue value : values) {
                        for (Way way : Way.values()) {
                            write(session, way, value, way.after(value));
                        }
                    }
                }
                if (follower.catchUp()) {
                    new MatrixComparison(source, servers.target(), database, findings).compare(values);
                }
            }
            sourceStop = follower.sourceStop();
        }
        return findings;
    }

    /** Why the source stopped, if it did. */
    Optional<String> sourceStop() {
        return sourceStop;
    }

    private void create(Session session, List<TypeValue> values) throws SQLException {
        session.mode("");
        for (TypeCase one : values.stream().map(TypeValue::of).distinct().toList()) {
            for (TableKey key : TableKey.values()) {
                Optional<String> table = one.create(key);
                if (table.isPresent()) {
                    try {
                        session.execute(table.get());
                    } catch (SQLException e) {
                        findings.add(one.family(), one, "the source refuses: " + e.getMessage());
                    }
                }
            }
        }
    }

    private void write(Session session, Way way, TypeValue value, List<String> statements) throws SQLException {
        if (value.of().create(way.key()).isEmpty()) {
            return;
        }
        session.mode(value.of().mode(value.literal()));
        boolean asKey = way.key() == TableKey.VALUE || way.key() == TableKey.VALUE_AND_NUMBER;
        for (String statement : statements) {
            try {
                session.execute(statement, asKey);
            } catch (SQLException e) {
                findings.add(value.of().family(), value, "the source refuses: " + e.getMessage());
            }
        }
    }
}
