package io.binlogbridge.source.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;

/** All checks, in the order in which a person would want to know. */
public final class SourceChecks {

    /** Only where the binlog is read. */
    private static final List<ServerCheck> OF_THE_BINLOG = List.of(
            new BinlogEnabledCheck(),
            new BinlogFormatCheck(),
            new BinlogRowImageCheck(),
            new PartialJsonCheck(),
            new ServerIdCheck());

    private static final List<ServerCheck> ON_SERVER = List.of(
            new ServerKindCheck(),
            new CapturedDatabasesCheck(),
            new GlobalPrivilegesCheck(),
            new SelectPrivilegeCheck(),
            new LockPrivilegeCheck(),
            new ObjectPrivilegesCheck(),
            new RoutinePrivilegeCheck(),
            new StartCheck());

    private SourceChecks() {}

    /**
     * Looks at the server and the brokers.
     *
     * @param user the options as they were given
     * @param effective the same with all defaults
     */
    public static List<Findings.Finding> run(Map<String, String> user, Map<String, String> effective) {
        Findings findings = new Findings();
        FixedOptionsCheck.check(user, findings);
        MigrationCheck.check(user, findings);
        RulesCheck.check(user, findings);
        try {
            BrokerCheck.check(effective, findings);
            onServer(effective, findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("Interrupted while the options were checked", e);
        }
        return findings.all();
    }

    private static void onServer(Map<String, String> options, Findings findings) throws InterruptedException {
        Optional<Connection> connected = ConnectionCheck.connect(options, findings);
        if (connected.isEmpty()) {
            return;
        }
        try (Connection connection = connected.get()) {
            SourceServer server = new SourceServer(connection, options);
            if (server.types().incremental()) {
                for (ServerCheck check : OF_THE_BINLOG) {
                    check.check(server, findings);
                }
            }
            for (ServerCheck check : ON_SERVER) {
                check.check(server, findings);
            }
        } catch (SQLException e) {
            findings.add("database.hostname", "The server could not be looked at: " + e.getMessage() + ".");
        }
    }
}
