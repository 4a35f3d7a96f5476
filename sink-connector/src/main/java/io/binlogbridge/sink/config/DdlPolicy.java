package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.StatementKind;
import java.time.Duration;
import java.util.Set;

/**
 * What becomes of statements that are not simply run.
 *
 * @param skipsRefused whether the stream goes on without a statement that the target refuses
 * @param excluded the kinds that are left out
 * @param reportAfter how long a statement runs before the log says so for the first time
 */
public record DdlPolicy(boolean skipsRefused, Set<StatementKind> excluded, Duration reportAfter) {

    public DdlPolicy {
        excluded = Set.copyOf(excluded);
    }
}
