package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.SessionVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a source of some version to a target, with the options as they are by default or others. */
record Journey(Map<String, String> session, TargetServer target, DialectOptions options, @Nullable String tableNow) {

    private static final DialectOptions BY_DEFAULT =
            new DialectOptions("", Map.of(), Set.of(DialectOptions.PLACEMENT, DialectOptions.ATTRIBUTES));

    static Journey from(String version, TargetServer target) {
        return new Journey(Map.of("server_version", version), target, BY_DEFAULT, null);
    }

    /** From a source that logs a session as old ones do, and does not say its version. */
    static Journey fromUnknown(TargetServer target) {
        return new Journey(Map.of("time_zone", "SYSTEM"), target, BY_DEFAULT, null);
    }

    Journey session(String variable, String value) {
        Map<String, String> more = new HashMap<>(session);
        more.put(variable, value);
        return new Journey(more, target, options, tableNow);
    }

    Journey dropping(String... clauses) {
        return with(new DialectOptions(options.engine(), options.collations(), Set.of(clauses)));
    }

    Journey engine(String engine) {
        return with(new DialectOptions(engine, options.collations(), options.dropped()));
    }

    Journey mapping(String from, String to) {
        return with(new DialectOptions(options.engine(), Map.of(from, to), options.dropped()));
    }

    Journey table(String showCreate) {
        return new Journey(session, target, options, showCreate);
    }

    private Journey with(DialectOptions others) {
        return new Journey(session, target, others, tableNow);
    }

    Translation translate(String sql) {
        SqlMode mode = SqlMode.of(session.get("sql_mode"));
        StatementKind kind = new DdlParser().parse(sql, "d", mode).kind();
        return new Dialect(target, options).translate(sql, kind, new SessionVariables(session), tableNow);
    }

    String says(String sql) {
        return translate(sql).text();
    }

    List<String> notes(String sql) {
        return translate(sql).notes().stream()
                .map(note -> note.rule() + ": " + note.what())
                .toList();
    }
}
