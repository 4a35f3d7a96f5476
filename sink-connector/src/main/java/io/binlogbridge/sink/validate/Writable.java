package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the server takes writes at all: a replica behind an endpoint does not. */
final class Writable implements ServerCheck {

    @Override
    public Optional<Problem> check(SinkConfig config, Target target) throws SQLException {
        return target.server().readOnly()
                ? Optional.of(new Problem(
                        SinkOptions.CONNECTION_URL,
                        "The target " + config.target()
                                + " is read-only. Point connection.url at the primary, or switch"
                                + " read_only off there."))
                : Optional.empty();
    }
}
