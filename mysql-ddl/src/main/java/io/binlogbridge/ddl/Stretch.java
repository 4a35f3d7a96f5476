package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;

/** Consecutive tokens of a statement, addressed from 0. Outside of them there are only empty symbols. */
record Stretch(List<Token> all, int from, int to) {

    private static final Token NOTHING = new Token(Token.Type.SYMBOL, 0, 0, "");

    static Stretch of(List<Token> tokens) {
        return new Stretch(tokens, 0, tokens.size());
    }

    int size() {
        return to - from;
    }

    Token at(int index) {
        return index >= 0 && index < size() ? all.get(from + index) : NOTHING;
    }

    Stretch sub(int begin, int end) {
        int last = Math.min(from + end, to);
        return new Stretch(all, Math.min(from + begin, last), last);
    }

    Stretch after(int begin) {
        return sub(begin, size());
    }

    boolean lookingAt(int index, String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!at(index + i).is(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** The index after what stands at {@code index}: one token, or everything up to the parenthesis that closes. */
    int pass(int index) {
        if (!at(index).isSymbol("(")) {
            return index + 1;
        }
        int depth = 0;
        for (int i = index; i < size(); i++) {
            depth += at(i).isSymbol("(") ? 1 : at(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return size();
    }

    /** What stands between the parentheses of which the first is at {@code index}. */
    Stretch inside(int index) {
        return sub(index + 1, pass(index) - 1);
    }

    /** The index after a name of one part or two. */
    int passName(int index) {
        int i = at(index).isSymbol(".") ? index + 1 : index;
        i++;
        return at(i).isSymbol(".") ? i + 2 : i;
    }

    /** The parts between the commas that are in no parentheses. */
    List<Stretch> split() {
        List<Stretch> parts = new ArrayList<>();
        int begin = 0;
        int i = 0;
        while (i < size()) {
            if (at(i).isSymbol(",")) {
                parts.add(sub(begin, i));
                begin = i + 1;
            }
            i = pass(i);
        }
        parts.add(after(begin));
        return parts;
    }
}
