package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/** Looks at one property of a target that can be reached. */
@FunctionalInterface
interface ServerCheck {

    /** What is wrong; empty when nothing is. */
    Optional<Problem> check(SinkConfig config, Target target) throws SQLException;
}
