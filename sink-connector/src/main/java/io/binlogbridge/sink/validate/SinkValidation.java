package io.binlogbridge.sink.validate;

import io.binlogbridge.sink.config.PreviewOptions;
import io.binlogbridge.sink.config.PreviewRequest;
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
    private static final List<ServerCheck> SERVER_CHECKS = List.of(
            new Reachable(),
            new SupportedVersion(),
            new Writable(),
            new NamesCaseHolds(),
            new SeveralLocks(),
            new ControlDatabaseUsable());

    private SinkValidation() {}

    /** What is wrong with the rules. Needs no server. */
    public static List<Problem> ofRules(Map<String, String> options) {
        List<Problem> problems = new ArrayList<>();
        new RulesReader(options).problems().forEach((option, sentence) -> problems.add(new Problem(option, sentence)));
        problems.addAll(ofPreview(options));
        return problems;
    }

    private static List<Problem> ofPreview(Map<String, String> options) {
        List<Problem> problems = new ArrayList<>();
        options.keySet().stream()
                .filter(option ->
                        option.startsWith(SinkOptions.PREVIEW + ".") && !PreviewOptions.NAMES.contains(option))
                .forEach(option -> problems.add(new Problem(
                        option, option + " is not known; there are " + String.join(", ", PreviewOptions.NAMES) + ".")));
        return problems;
    }

    /** What the rules would make of the tables that are known. Connects; to be asked when nothing is wrong with the target. */
    public static PreviewAnswer preview(SinkConfig config, PreviewRequest request) {
        try (Target target = new Target(config.target())) {
            return new DryRun(config, request).answer(target);
        } catch (SQLException e) {
            return PreviewAnswer.failed(unanswered(config, e));
        }
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
            return Optional.of(unanswered(config, e));
        }
    }

    private static Problem unanswered(SinkConfig config, SQLException error) {
        return new Problem(
                SinkOptions.CONNECTION_URL,
                "The target " + config.target() + " did not answer while it was looked at: " + error.getMessage());
    }
}
