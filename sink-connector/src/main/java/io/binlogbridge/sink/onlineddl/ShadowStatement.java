package io.binlogbridge.sink.onlineddl;

import io.binlogbridge.ddl.ClauseEdits;
import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.Clauses;
import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.NameMapping;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.SessionVariables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A statement on a shadow table, read again when its turn has come. */
public final class ShadowStatement {

    private static final String NAME = "(?:`(?:[^`]|``)+`|[\\w$]+)";
    private static final Pattern NOTHING_TO_DO = Pattern.compile(
            "(?is)\\s*ALTER\\s+(?:/\\*.*?\\*/\\s*)?TABLE\\s+(?:" + NAME + "\\s*\\.\\s*)?" + NAME + "[\\s,;]*");

    private static final Pattern NEXT_VALUE = Pattern.compile("(?is)\\s*ALTER\\s+(?:/\\*.*?\\*/\\s*)?TABLE\\s+(?:"
            + NAME + "\\s*\\.\\s*)?" + NAME + "\\s+AUTO_INCREMENT\\s*=?\\s*\\d+[\\s;]*");

    private final DdlStatement statement;
    private final @Nullable String defaultDatabase;
    private final SessionVariables session;

    private ShadowStatement(DdlStatement statement, @Nullable String defaultDatabase, SessionVariables session) {
        this.statement = statement;
        this.defaultDatabase = defaultDatabase;
        this.session = session;
    }

    /**
     * @param defaultDatabase the session's default database on the source; null for none
     */
    public static ShadowStatement read(
            DdlParser parser, String text, @Nullable String defaultDatabase, SessionVariables session) {
        return new ShadowStatement(parser.parse(text, defaultDatabase, mode(session)), defaultDatabase, session);
    }

    private static SqlMode mode(SessionVariables session) {
        return SqlMode.of(session.value("sql_mode").orElse(null));
    }

    /** The statement as it was read. */
    public DdlStatement statement() {
        return statement;
    }

    /** What unqualified names in it belong to on the source; null for none. */
    public @Nullable String defaultDatabase() {
        return defaultDatabase;
    }

    /** What it ran under. */
    public SessionVariables session() {
        return session;
    }

    /** Whether it makes the shadow. */
    public boolean creates() {
        return statement.kind() == StatementKind.CREATE_TABLE;
    }

    /** Whether it makes a trigger of the shadow. */
    public boolean createsTrigger() {
        return statement.kind() == StatementKind.CREATE_TRIGGER;
    }

    /**
     * The statement under the names of {@code mapping} and {@code columns}; a rename that it does beside other things is taken out.
     *
     * @return empty when it does nothing else
     */
    public Optional<String> on(NameMapping mapping, ColumnMapping columns, String targetDatabase) {
        Optional<String> applied =
                statement.rewrite(mapping, columns, targetDatabase).text();
        if (applied.isEmpty()
                || statement.kind() != StatementKind.ALTER_TABLE
                || statement.renames().isEmpty()) {
            return applied;
        }
        Clauses clauses = Clauses.read(applied.get(), StatementKind.ALTER_TABLE, mode(session));
        ClauseEdits edits = new ClauseEdits(clauses);
        clauses.named("RENAME TO").forEach(edits::remove);
        String rest = edits.text();
        return NOTHING_TO_DO.matcher(rest).matches() ? Optional.empty() : Optional.of(rest);
    }

    /** Columns that it gives another name, old and new. */
    public Map<String, String> columnRenames() {
        Map<String, String> renames = new LinkedHashMap<>();
        if (statement.kind() == StatementKind.ALTER_TABLE) {
            Clauses.read(statement.text(), statement.kind(), mode(session))
                    .named("CHANGE COLUMN", "RENAME COLUMN")
                    .filter(clause -> clause.level() == ClauseLevel.ACTION)
                    .map(DdlClause::values)
                    .forEach(names -> renames.put(names.get(0), names.get(1)));
        }
        return renames;
    }

    /** Columns that it drops, be it to make them anew. */
    public Set<String> droppedColumns() {
        return statement.kind() == StatementKind.ALTER_TABLE
                ? Clauses.read(statement.text(), statement.kind(), mode(session))
                        .named("DROP COLUMN")
                        .filter(clause -> clause.level() == ClauseLevel.ACTION)
                        .map(DdlClause::value)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether it only says where the table goes on counting, as the tools do beside what a person asked for. */
    public boolean onlySetsNextValue() {
        return NEXT_VALUE.matcher(statement.text()).matches();
    }

    /** All renames of {@code statements} in their order, each column's first name and its last. */
    public static Map<String, String> columnRenames(List<ShadowStatement> statements) {
        Map<String, String> all = new LinkedHashMap<>();
        for (ShadowStatement statement : statements) {
            Map<String, String> firstNames = new HashMap<>();
            all.forEach((first, last) -> firstNames.put(last, first));
            statement.columnRenames().forEach((from, to) -> {
                String first = firstNames.getOrDefault(from, from);
                if (firstNames.containsKey(from) || !all.containsKey(from)) {
                    all.put(first, to);
                }
            });
        }
        all.entrySet().removeIf(rename -> rename.getKey().equals(rename.getValue()));
        return all;
    }
}
