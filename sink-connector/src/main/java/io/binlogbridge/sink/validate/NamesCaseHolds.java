package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.rule.NamesCase;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the target can have names in the case that {@code names.case} says: one that folds names has them in lower case. */
final class NamesCaseHolds implements ServerCheck {

    @Override
    public Optional<Problem> check(SinkConfig config, Target target) throws SQLException {
        return check(config.rules().names(), target.server());
    }

    static Optional<Problem> check(NamesCase names, ServerInfo server) {
        return names == NamesCase.UPPER && server.foldsNames()
                ? Optional.of(new Problem(
                        SinkOptions.NAMES_CASE,
                        "The target keeps names of databases and tables in lower case (lower_case_table_names="
                                + server.variables().get("lower_case_table_names")
                                + "), so names.case=upper cannot hold. Take lower or source."))
                : Optional.empty();
    }
}
