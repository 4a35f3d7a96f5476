package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides by kind and by the objects that a statement changes; the session's default database has no say. */
final class StatementRouter {

    private static final Pattern NOTHING_BUT_COMMENTS =
            Pattern.compile("(?s)(?:\\s|;|/\\*(?!!).*?\\*/|#[^\\n]*|--\\s[^\\n]*)*");

    private final CaptureFilter filter;

    StatementRouter(CaptureFilter filter) {
        this.filter = filter;
    }

    Route route(DdlStatement statement, @Nullable String defaultDatabase) {
        StatementKind kind = statement.kind();
        if (kind.changesNoObject()) {
            return new Route.NoObject();
        }
        if (kind == StatementKind.ROW_STATEMENT) {
            return ofRows(statement, defaultDatabase);
        }
        if (kind == StatementKind.OTHER) {
            return ofUnknown(statement, defaultDatabase);
        }
        if (statement.temporary()) {
            return new Route.NotCaptured();
        }
        List<String> databases = capturedDatabases(statement);
        return databases.isEmpty() ? new Route.NotCaptured() : new Route.Carried(databases);
    }

    private List<String> capturedDatabases(DdlStatement statement) {
        Set<String> databases = new LinkedHashSet<>();
        for (ObjectReference reference : statement.references()) {
            if (changes(reference, statement.kind()) && filter.captures(reference)) {
                databases.add(reference.object().database());
            }
        }
        return List.copyOf(databases);
    }

    private static boolean changes(ObjectReference reference, StatementKind kind) {
        boolean isSubject = kind.isDatabaseDdl() == reference.object().isDatabase();
        return isSubject && reference.role() != Role.REFERS;
    }

    private Route ofRows(DdlStatement statement, @Nullable String defaultDatabase) {
        return touchesCaptured(statement, defaultDatabase)
                ? new Route.Refused(
                        "the rows it changes are not in the binlog; the server, and every session on it, must"
                                + " write with binlog_format=ROW")
                : new Route.NotCaptured();
    }

    private Route ofUnknown(DdlStatement statement, @Nullable String defaultDatabase) {
        if (NOTHING_BUT_COMMENTS.matcher(statement.text()).matches()) {
            return new Route.NoObject();
        }
        return touchesCaptured(statement, defaultDatabase)
                ? new Route.Refused("it is not known what this statement changes")
                : new Route.NotCaptured();
    }

    /** When nothing is named, the default database is what it may touch. */
    private boolean touchesCaptured(DdlStatement statement, @Nullable String defaultDatabase) {
        return statement.references().isEmpty()
                ? defaultDatabase == null || filter.capturesDatabase(defaultDatabase)
                : statement.references().stream().anyMatch(filter::captures);
    }
}
