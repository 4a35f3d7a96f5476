package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.Clauses;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.ddl.dialect.Translation.Note;
import io.binlogbridge.sink.event.SessionVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of one target. Immutable. */
public final class Dialect {

    /** Each reads what those before it wrote: what is spelled out may then be mapped. */
    private static final List<Rule> RULES = List.of(
            new VersionComments(),
            new AlterPrefix(),
            new AlgorithmAndLock(),
            new ReservedWords(),
            new Placement(),
            new Encryption(),
            new EngineAttributes(),
            new StartTransaction(),
            new Engines(),
            new RowFormats(),
            new CharsetSpelling(),
            new DefaultCollations(),
            new MissingCollations(),
            new YearWidths(),
            new Invisibility(),
            new CheckConstraints(),
            new InlineReferences(),
            new RenamedColumns(),
            new RenamedIndexes(),
            new DroppedConstraints());

    private final TargetServer target;
    private final DialectOptions options;

    public Dialect(TargetServer target, DialectOptions options) {
        this.target = target;
        this.options = options;
    }

    /**
     * Says in this dialect what a statement of the source says.
     *
     * @param text the statement under the target's names
     * @param tableNow SHOW CREATE TABLE of its table on the target; null where it is not there, or {@link #readsTable} says no
     * @throws UntranslatableException where something would be lost that no option allows
     */
    public Translation translate(String text, StatementKind kind, SessionVariables session, @Nullable String tableNow) {
        SqlMode mode = SqlMode.of(session.value("sql_mode").orElse(null));
        Passage.Setting setting =
                new Passage.Setting(SourceServer.of(session, target), target, options, Optional.ofNullable(tableNow));
        List<Note> notes = new ArrayList<>();
        Clauses statement = Clauses.read(text, kind, mode);
        for (Rule rule : RULES) {
            Passage passage = new Passage(setting, statement, rule.name());
            rule.apply(passage);
            notes.addAll(passage.notes());
            if (!passage.edits().isEmpty()) {
                statement = Clauses.read(passage.edits().text(), kind, mode);
            }
        }
        return new Translation(statement.text(), notes);
    }

    /** Whether the translation depends on what the table looks like on the target before the statement runs. */
    public boolean readsTable(String text, StatementKind kind, SessionVariables session) {
        if (kind != StatementKind.ALTER_TABLE || target.version().atLeast(8, 0, 19)) {
            return false;
        }
        SqlMode mode = SqlMode.of(session.value("sql_mode").orElse(null));
        return Clauses.read(text, kind, mode)
                .named("RENAME COLUMN", "RENAME INDEX", "DROP CONSTRAINT")
                .anyMatch(clause -> clause.level() == ClauseLevel.ACTION);
    }

    /** The session's variables as this server takes them. */
    public SessionVariables session(SessionVariables logged, String text) {
        return SessionDialect.translate(
                logged, text, new Passage.Setting(SourceServer.of(logged, target), target, options, Optional.empty()));
    }
}
