package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseEdits;
import io.binlogbridge.ddl.Clauses;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.VersionComment;
import io.binlogbridge.sink.ddl.dialect.Translation.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One statement on its way from one server to the other: what a rule may ask, and what it may do. */
final class Passage {

    private final Setting setting;
    private final Clauses statement;
    private final String rule;
    private final ClauseEdits edits;
    private final List<Note> notes = new ArrayList<>();

    Passage(Setting setting, Clauses statement, String rule) {
        this.setting = setting;
        this.statement = statement;
        this.rule = rule;
        this.edits = new ClauseEdits(statement);
    }

    /**
     * What stays the same over all rules.
     *
     * @param tableNow SHOW CREATE TABLE of the table on the target, where the statement needs it
     */
    record Setting(SourceServer source, TargetServer target, DialectOptions options, Optional<String> tableNow) {}

    SourceServer source() {
        return setting.source();
    }

    TargetServer target() {
        return setting.target();
    }

    DialectOptions options() {
        return setting.options();
    }

    Optional<String> tableNow() {
        return setting.tableNow();
    }

    Clauses statement() {
        return statement;
    }

    ClauseEdits edits() {
        return edits;
    }

    List<Note> notes() {
        return notes;
    }

    void note(String what) {
        notes.add(new Note(rule, what));
    }

    /** Takes a clause out and says so. */
    void drop(DdlClause clause, String why) {
        edits.remove(clause);
        note(statement.textOf(clause) + " was taken out: " + why);
    }

    /** Whether the target passes over the executable comment that the clause stands in. */
    boolean isSkippedByTarget(DdlClause clause) {
        return !reads(clause.version());
    }

    /** Whether the target reads comments of this version. */
    boolean reads(int version) {
        return version <= setting.target().version().number();
    }

    boolean wasReadBySource(VersionComment comment) {
        return comment.version() <= setting.source().version().number();
    }

    String targetVersion() {
        return setting.target().version().toString();
    }
}
