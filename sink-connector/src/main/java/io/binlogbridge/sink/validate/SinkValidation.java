package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.rule.RulesReader;
import io.binlogbridge.sink.target.Target;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be told wrong about options that are well-formed each for itself. */
public final class SinkValidation {

    /** In the order in which one makes the next possible; the first problem of the server ends it. */
    private static final List<ServerCheck> SERVER_CHECKS =
            List.of(new Reachable(), new SupportedVersion(), new Writable(), new ControlDatabaseUsable());

    private SinkValidation() {}

    /** What is wrong with the rules. Needs no server. */
    public static List<Problem> ofRules(Map<String, String> options) {
        List<Problem> problems = new ArrayList<>();
        new RulesReader(options).problems().forEach((option, sentence) -> problems.add(new Problem(option, sentence)));
        return problems;
    }

    /** What is wrong with the target, at most one thing. Connects. */
    public static Optional<Problem> ofTarget(SinkConfig config) {
        try (Target target = new Target(config.target())) {
            for (ServerCheck check : SERVER_CHECKS) {
                Optional<Problem> problem = check.check(config, target);
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(new Problem(
                    SinkOptions.CONNECTION_URL,
                    "The target " + config.target() + " did not answer while it was looked at: " + e.getMessage()));
        }
    }
}
