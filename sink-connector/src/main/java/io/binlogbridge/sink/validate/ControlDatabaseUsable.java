package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.ControlDatabase;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whether the control database can be made and written. It is tried, because grants with roles and patterns are better known to the
 * server; what was made for that is taken away again.
 */
final class ControlDatabaseUsable implements ServerCheck {

    @Override
    public Optional<Problem> check(SinkConfig config, Target target) {
        ControlDatabase control = new ControlDatabase(config.controlDatabase());
        try {
            control.tryOut(target.connection());
            return Optional.empty();
        } catch (StopException e) {
            return Optional.of(new Problem(SinkOptions.CONTROL_DATABASE, String.valueOf(e.getMessage())));
        } catch (SQLException e) {
            return Optional.of(new Problem(
                    SinkOptions.CONTROL_DATABASE,
                    "User " + config.target().user() + " cannot make or write the control database " + control.name()
                            + ". Grant it ALL on `" + control.name()
                            + "`.*, or create the database and grant it CREATE, DROP,"
                            + " SELECT, INSERT, UPDATE and DELETE there. (" + e.getMessage() + ")"));
        }
    }
}
