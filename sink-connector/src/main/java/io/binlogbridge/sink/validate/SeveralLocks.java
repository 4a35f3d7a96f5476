package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/** Tables are merged under locks of the server's, of which a connection has to hold two. */
final class SeveralLocks implements ServerCheck {

    @Override
    public Optional<Problem> check(SinkConfig config, Target target) throws SQLException {
        return !config.rules().merge() || target.server().atLeast(5, 7)
                ? Optional.empty()
                : Optional.of(new Problem(
                        SinkOptions.RULES,
                        "Rules with merge=true need a target of MySQL 5.7 or later, or MariaDB 10 or later, whose connections can hold"
                                + " several locks (GET_LOCK) at a time; " + config.target() + " is version "
                                + target.server().version() + "."));
    }
}
