package io.binlogbridge.ddl;

import java.util.BitSet;
import java.util.List;

/** Tokens that are taken out of a statement, with the commas of the lists they were in. Comments among them stay. Used by one thread. */
final class TokenRemoval {

    private final String sql;
    private final List<Token> tokens;
    private final BitSet gone = new BitSet();

    TokenRemoval(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    void remove(int index) {
        gone.set(index);
    }

    void remove(Stretch stretch) {
        gone.set(stretch.from(), stretch.to());
    }

    boolean isEmpty() {
        return gone.isEmpty();
    }

    boolean isGone(Stretch part) {
        return part.size() > 0 && gone.nextClearBit(part.from()) >= part.to();
    }

    /** Of a list of which parts are gone, the commas between those that are left stay. */
    void removeCommas(List<Stretch> list) {
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

    boolean touches(Edit edit) {
        return gone.stream()
                .mapToObj(tokens::get)
                .anyMatch(token -> edit.start() < token.end() && token.start() < edit.end());
    }

    List<Edit> edits() {
        return gone.stream().mapToObj(i -> removal(tokens.get(i))).toList();
    }

    /** A token goes with the blanks before it; not with the end of a line, which may end a comment. */
    private Edit removal(Token token) {
        int start = token.start();
        while (start > 0 && isBlank(sql.charAt(start - 1))) {
            start--;
        }
        return new Edit(start, token.end(), "");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
