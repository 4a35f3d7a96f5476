package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the server answers, and lets the user in. */
final class Reachable implements ServerCheck {

    @Override
    public Optional<Problem> check(SinkConfig config, Target target) {
        try {
            target.connection();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(problem(config, e));
        }
    }

    private static Problem problem(SinkConfig config, SQLException error) {
        if (Failure.of(error) == Failure.DENIED) {
            return new Problem(
                    SinkOptions.CONNECTION_USER,
                    "The target " + config.target() + " does not let user "
                            + config.target().user()
                            + " in. Check connection.user and connection.password, and that the user may log in from the"
                            + " Connect worker's host. (" + firstLine(error) + ")");
        }
        return new Problem(
                SinkOptions.CONNECTION_URL,
                "The target " + config.target()
                        + " cannot be reached. Check host, port and TLS parameters in connection.url,"
                        + " and the network between the Connect worker and it. (" + cause(error) + ")");
    }

    /** The driver says "Communications link failure"; why, its innermost cause says. */
    static String cause(SQLException error) {
        Throwable innermost = error;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost == error ? firstLine(error) : firstLine(error) + ": " + innermost.getMessage();
    }

    private static String firstLine(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return message.lines().findFirst().orElse("").strip();
    }
}
