package io.binlogbridge.sink.target;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** What an error of the target means. The one table that says so. */
public enum Failure {
    /** The connection, or the server behind it, is gone or no longer takes writes: open another and try again. */
    CONNECTION,
    /** The same statement may well succeed later. */
    TRANSIENT,
    /** The user may not do it, or the login is wrong: nothing but the operator mends it. */
    DENIED,
    /** The statement or a value in it is refused. */
    REFUSED;

    private static final Map<Failure, Set<Integer>> BY_CODE = Map.of(
            CONNECTION,
            Set.of(
                    1040, // too many connections
                    1053, // shutdown in progress
                    1077, // normal shutdown
                    1079, // shutdown complete
                    1129, // host blocked
                    1152, // aborted connection
                    1158, // communication packets
                    1159, 1160, 1161, 1184, 1203, // too many connections of this user
                    1226, // resource of this user exceeded
                    1290, // running with --read-only
                    1792, // read-only transaction
                    1836, // read-only mode
                    1927, // MariaDB: connection was killed
                    2002, 2003, 2006, // server has gone away
                    2013, // lost connection during query
                    3169, // session was killed
                    3168, // server isn't available
                    4031), // disconnected because of inactivity
            TRANSIENT,
            Set.of(
                    1021, // disk full
                    1114, // table is full
                    1180, // error during commit
                    1205, // lock wait timeout
                    1206, // lock table full
                    1213, // deadlock
                    1317, // query was interrupted
                    1412, // table definition has changed
                    1613, // XA deadlock
                    1614, 3024, // maximum statement execution time
                    3058, // user lock deadlock
                    3572, // NOWAIT
                    3675), // tablespace full
            DENIED,
            Set.of(1044, 1045, 1142, 1143, 1227, 1698, 1820, 1862, 3118, 3879));

    private static final int DEEPEST_CAUSE = 10;

    /** Packet too large: the connection breaks, yet trying again would break it again. */
    private static final int PACKET_TOO_LARGE = 1153;

    /** What {@code error} means. */
    public static Failure of(SQLException error) {
        int code = error.getErrorCode();
        if (code == PACKET_TOO_LARGE) {
            return REFUSED;
        }
        for (Map.Entry<Failure, Set<Integer>> entry : BY_CODE.entrySet()) {
            if (entry.getValue().contains(code)) {
                return entry.getKey();
            }
        }
        String state = error.getSQLState();
        return (state != null && state.startsWith("08")) || isOfTheNetwork(error) ? CONNECTION : REFUSED;
    }

    /** The driver tells a connection that broke while an answer was read by its cause alone. */
    private static boolean isOfTheNetwork(SQLException error) {
        Throwable cause = error.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether trying again, on a new connection, may help. */
    public boolean passes() {
        return this == CONNECTION || this == TRANSIENT;
    }
}
