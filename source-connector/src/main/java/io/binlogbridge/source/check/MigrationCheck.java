package io.binlogbridge.source.check;

import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.config.StartPosition;
import java.util.List;
import java.util.Map;

/** What is asked of the migration does not contradict itself. */
final class MigrationCheck {

    private static final String SNAPSHOT_MODE = "snapshot.mode";

    private MigrationCheck() {}

    static void check(Map<String, String> user, Findings findings) {
        MigrationTypes types = MigrationTypes.of(user);
        String mode = user.get(SNAPSHOT_MODE);
        String follows = types.debezium().get(SNAPSHOT_MODE);
        if (user.containsKey(MigrationTypes.OPTION) && mode != null && !mode.equalsIgnoreCase(follows)) {
            String message = "migration.types=" + types.text() + " means snapshot.mode=" + follows
                    + ", and snapshot.mode=" + mode + " is given too. Leave one of the two out.";
            findings.add(MigrationTypes.OPTION, message);
            findings.add(SNAPSHOT_MODE, message);
        }
        List<String> kinds = StartPosition.KINDS.stream()
                .map(kind -> kind.get(0))
                .filter(option -> given(user, option))
                .toList();
        if (kinds.size() > 1) {
            kinds.forEach(option ->
                    findings.add(option, String.join(" and ", kinds) + " are given. Only one can say where to begin."));
        }
        if (given(user, StartPosition.BINLOG_POSITION) && !given(user, StartPosition.BINLOG_FILE)) {
            findings.add(StartPosition.BINLOG_POSITION, "A position without start.binlog.file. Give both.");
        }
        if (!kinds.isEmpty() && !types.isIncrementalAlone()) {
            kinds.forEach(option -> findings.add(
                    option,
                    "migration.types=" + types.text() + " goes on from its snapshot's place or ends there. Leave "
                            + option + " out, or set migration.types=incremental."));
        }
    }

    private static boolean given(Map<String, String> user, String option) {
        return !user.getOrDefault(option, "").isBlank();
    }
}
