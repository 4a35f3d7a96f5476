package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.sink.event.SessionVariables;
import java.util.Optional;

/**
 * The server that ran the statement, as far as the record says.
 *
 * @param version its version, or what must be assumed
 * @param versionKnown whether the record has it
 * @param utf8mb4Collation the default collation that the session logged for utf8mb4
 */
record SourceServer(ServerVersion version, boolean versionKnown, Optional<String> utf8mb4Collation) {

    private static final ServerVersion OLDEST = ServerVersion.of(5, 6, 0);

    /**
     * Where {@code server_version} is missing, the rest of the session tells: from 8.0 on servers log a default collation for
     * utf8mb4. Such a source, and one of which nothing is known, is taken for one like the target.
     */
    static SourceServer of(SessionVariables session, TargetServer target) {
        Optional<String> collation = session.value("default_collation_for_utf8mb4");
        Optional<String> version = session.value("server_version");
        if (version.isPresent()) {
            return new SourceServer(ServerVersion.of(version.get()), true, collation);
        }
        boolean old = collation.isEmpty() && !session.values().isEmpty();
        return new SourceServer(old ? OLDEST : target.version(), false, collation);
    }

    /** The collation that utf8mb4 meant there without one. */
    String defaultOfUtf8mb4() {
        return utf8mb4Collation.orElse(version.before(8, 0, 1) ? "utf8mb4_general_ci" : "utf8mb4_0900_ai_ci");
    }

    /** Whether both are known to be of one series; an old version that is only assumed may be any. */
    boolean isOfSeries(TargetServer target) {
        boolean certain = versionKnown || version.equals(target.version());
        return certain && version.isOfSeries(target.version());
    }
}
