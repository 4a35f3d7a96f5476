package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;

/** Changes to the clauses of one statement; every other byte stays. Used by one thread. */
public final class ClauseEdits {

    private final Clauses clauses;
    private final TokenRemoval removal;
    private final List<Edit> edits = new ArrayList<>();

    public ClauseEdits(Clauses clauses) {
        this.clauses = clauses;
        this.removal = new TokenRemoval(clauses.text(), clauses.tokens());
    }

    /** Takes a clause out, and a comma with it where it was one of a list; comments in it stay. */
    public void remove(DdlClause clause) {
        List<Token> tokens = clauses.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (clause.covers(tokens.get(i))) {
                removal.remove(i);
            }
        }
    }

    /** Puts {@code text} in a whole clause's place. */
    public void replace(DdlClause clause, String text) {
        edits.add(new Edit(clause.start(), clause.end(), text));
    }

    /** Puts {@code text} in the place of a clause's value. */
    public void replaceValue(DdlClause clause, String text) {
        edits.add(new Edit(clause.valueStart(), clause.end(), text));
    }

    /** Puts a blank and {@code text} after a clause. */
    public void insertAfter(DdlClause clause, String text) {
        insert(clause.end(), " " + text);
    }

    /** Puts {@code text} in at an offset. */
    public void insert(int offset, String text) {
        edits.add(new Edit(offset, offset, text));
    }

    /** Takes a comment out; a blank is left in its place. */
    public void remove(VersionComment comment) {
        edits.add(new Edit(comment.start(), comment.end(), " "));
    }

    /** Whether nothing was changed. */
    public boolean isEmpty() {
        return removal.isEmpty() && edits.isEmpty();
    }

    /** The statement with the changes made. */
    public String text() {
        clauses.lists().forEach(removal::removeCommas);
        List<Edit> all = new ArrayList<>(edits);
        all.addAll(removal.edits());
        return Edit.apply(clauses.text(), all);
    }
}
