package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/** MySQL from 5.6 on, MariaDB from 10 on. */
final class SupportedVersion implements ServerCheck {

    @Override
    public Optional<Problem> check(SinkConfig config, Target target) throws SQLException {
        return check(config.target().toString(), target.server());
    }

    static Optional<Problem> check(String target, ServerInfo server) {
        boolean supported = server.mariaDb() ? server.atLeast(10, 0) : server.atLeast(5, 6);
        return supported
                ? Optional.empty()
                : Optional.of(new Problem(
                        SinkOptions.CONNECTION_URL,
                        "The target " + target + " is version " + server.version()
                                + ". MySQL 5.6 or later is needed, or MariaDB 10 or later."));
    }
}
