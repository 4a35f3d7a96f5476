package io.binlogbridge.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single MySQL statements. It has no state: one may be shared by all threads. */
public final class DdlParser {

    /**
     * Says what a statement is and which objects it names.
     *
     * @param sql one statement as the binlog or SHOW CREATE has it, with or without a semicolon at its end
     * @param defaultDatabase the session's default database, where unqualified names belong; null when there is none
     * @param mode the session's sql_mode
     * @throws DdlSyntaxException when its objects cannot be told for certain
     */
    public DdlStatement parse(String sql, @Nullable String defaultDatabase, SqlMode mode) {
        List<Token> tokens = TokenScanner.scan(sql, mode);
        Draft draft = new Draft(sql, defaultDatabase, mode, tokens);
        StatementKind kind = new StatementReader(new TokenCursor(sql, tokens), draft).read();
        return new DdlStatement(kind, draft);
    }
}
