package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.source.config.SchemaObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides by kind and by the objects that a statement changes; the session's default database has no say. */
final class StatementRouter {

    private static final Pattern NOTHING_BUT_COMMENTS =
            Pattern.compile("(?s)(?:\\s|;|/\\*(?!!).*?\\*/|#[^\\n]*|--\\s[^\\n]*)*");

    private final CaptureOfHelpers filter;
    private final Set<SchemaObject> kinds;

    /**
     * @param filter what is captured of this statement
     * @param kinds which objects beside tables are carried
     */
    StatementRouter(CaptureOfHelpers filter, Set<SchemaObject> kinds) {
        this.filter = filter;
        this.kinds = kinds;
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
        Set<String> databases = capturedDatabases(statement);
        if (databases.isEmpty() || isTriggerOfTableNotCaptured(statement)) {
            return new Route.NotCaptured();
        }
        boolean asked = SchemaObject.of(kind).map(kinds::contains).orElse(true);
        return asked || filter.tellsOfHelpers(statement)
                ? new Route.Carried(List.copyOf(databases))
                : new Route.NotAsked();
    }

    private Set<String> capturedDatabases(DdlStatement statement) {
        Set<String> databases = new LinkedHashSet<>();
        for (ObjectReference reference : statement.references()) {
            if (changes(reference, statement.kind()) && filter.captures(reference)) {
                databases.add(reference.object().database());
            }
        }
        if (!databases.isEmpty() && isLike(statement)) {
            // The reader of this database needs the other table as it is at this moment, so it waits for that topic
            // here.
            referredTables(statement)
                    .filter(filter::captures)
                    .forEach(table -> databases.add(table.object().database()));
        }
        return databases;
    }

    /** CREATE TABLE ... LIKE; one from a query is logged as its definition and its rows. */
    private static boolean isLike(DdlStatement statement) {
        return statement.kind() == StatementKind.CREATE_TABLE && statement.createsFromOther();
    }

    /** Its table is the first that it refers to; DROP TRIGGER does not say on which table it was. */
    private boolean isTriggerOfTableNotCaptured(DdlStatement statement) {
        return statement.kind() == StatementKind.CREATE_TRIGGER
                && !filter.tellsOfHelpers(statement)
                && referredTables(statement)
                        .findFirst()
                        .filter(table -> !filter.captures(table))
                        .isPresent();
    }

    private static Stream<ObjectReference> referredTables(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference -> reference.role() == Role.REFERS && reference.type() == ObjectType.TABLE);
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
