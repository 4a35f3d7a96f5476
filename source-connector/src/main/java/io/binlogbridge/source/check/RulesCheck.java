package io.binlogbridge.source.check;

import io.binlogbridge.source.condition.SnapshotRules;
import java.util.Map;

/** The rules can be read, and their conditions too. */
final class RulesCheck {

    private RulesCheck() {}

    static void check(Map<String, String> user, Findings findings) {
        SnapshotRules.problems(user).forEach(findings::add);
    }
}
