package io.binlogbridge.source.check;

import io.debezium.config.Configuration;
import io.debezium.connector.mysql.jdbc.MySqlConnectionConfiguration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Connects as the task will, with Debezium's own settings, and tells the ways to fail apart. */
final class ConnectionCheck {

    private static final int ACCESS_DENIED = 1045;

    /** The driver has no code for it: caching_sha2_password without TLS. */
    private static final String PUBLIC_KEY = "Public Key Retrieval is not allowed";

    private ConnectionCheck() {}

    /** Empty when it failed; the findings say why. */
    static Optional<Connection> connect(Map<String, String> options, Findings findings) {
        MySqlConnectionConfiguration configuration = new MySqlConnectionConfiguration(Configuration.from(options));
        try {
            return Optional.of(configuration.factory().connect(configuration.config()));
        } catch (SQLException | RuntimeException e) {
            explain(configuration, e, findings);
            return Optional.empty();
        }
    }

    private static void explain(MySqlConnectionConfiguration server, Exception e, Findings findings) {
        String address = server.hostname() + ":" + server.port();
        if (e instanceof SQLException sql && sql.getErrorCode() == ACCESS_DENIED) {
            String message = "The server at " + address + " refuses user '" + server.username()
                    + "' with this password. Check both, and that the account may connect from this worker's host.";
            findings.add("database.user", message);
            findings.add("database.password", message);
        } else if (hasCause(e, SSLException.class) || hasCause(e, java.security.GeneralSecurityException.class)) {
            findings.add(
                    "database.ssl.mode",
                    "No TLS connection to " + address + " with database.ssl.mode="
                            + server.sslMode().getValue() + ": " + rootMessage(e)
                            + ". Check database.ssl.truststore and what the server's certificate says.");
        } else if (rootMessage(e).contains(PUBLIC_KEY)) {
            findings.add(
                    "database.ssl.mode",
                    "The server at " + address + " lets user '" + server.username() + "' in over TLS only, or after its"
                            + " public key was fetched. Set database.ssl.mode=required, or, where the network can be"
                            + " trusted, driver.allowPublicKeyRetrieval=true.");
        } else if (e instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("08")) {
            String message = "No MySQL server answers at " + address + ": " + rootMessage(e)
                    + ". Check the address and that this worker's host can reach it.";
            findings.add("database.hostname", message);
            findings.add("database.port", message);
        } else {
            findings.add("database.hostname", "Connecting to " + address + " failed: " + rootMessage(e) + ".");
        }
    }

    private static boolean hasCause(@Nullable Throwable e, Class<? extends Throwable> type) {
        return e != null && (type.isInstance(e) || hasCause(e.getCause(), type));
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
