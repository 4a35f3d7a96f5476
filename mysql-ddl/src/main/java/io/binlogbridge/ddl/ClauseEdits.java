package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Changes to the clauses of one statement; every other byte stays. Used by one thread. */
public final class ClauseEdits {

    private final Clauses clauses;
    private final BitSet gone = new BitSet();
    private final List<Edit> edits = new ArrayList<>();

    public ClauseEdits(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Takes a clause out, and a comma with it where it was one of a list; comments in it stay. */
    public void remove(DdlClause clause) {
        List<Token> tokens = clauses.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (clause.covers(tokens.get(i))) {
                gone.set(i);
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
        return gone.isEmpty() && edits.isEmpty();
    }

    /** The statement with the changes made. */
    public String text() {
        clauses.lists().forEach(this::removeCommas);
        List<Edit> all = new ArrayList<>(edits);
        gone.stream().forEach(i -> all.add(removal(clauses.tokens().get(i))));
        return Edit.apply(clauses.text(), all);
    }

    /** A token goes with the blanks before it; not with the end of a line, which may end a comment. */
    private Edit removal(Token token) {
        int start = token.start();
        while (start > 0 && isBlank(clauses.text().charAt(start - 1))) {
            start--;
        }
        return new Edit(start, token.end(), "");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Of a list of which parts are gone, the commas between those that are left stay. */
    private void removeCommas(List<Stretch> list) {
        if (list.stream().noneMatch(this::isGone)) {
            return;
        }
        boolean oneLeft = false;
        for (int i = 0; i < list.size(); i++) {
            boolean left = !isGone(list.get(i));
            if (i > 0 && !(left && oneLeft)) {
                gone.set(list.get(i).from() - 1);
            }
            oneLeft |= left;
        }
    }

    private boolean isGone(Stretch part) {
        return part.size() > 0 && gone.nextClearBit(part.from()) >= part.to();
    }
}
