package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts one more column behind those of each unique key that a statement adds to a table. */
public final class UniqueKeyColumns {

    private final String sql;
    private final List<Token> tokens;
    private final List<Edit> edits = new ArrayList<>();

    private UniqueKeyColumns(String sql, SqlMode mode) {
        this.sql = sql;
        this.tokens = TokenScanner.scan(sql, mode);
    }

    /**
     * The statement with {@code column} as the last of the columns of each primary key or unique key that it adds.
     *
     * @param sql ALTER TABLE or CREATE INDEX
     * @return empty when a key is an attribute of its column, as in {@code ADD c INT UNIQUE}, which has no place for another
     */
    public static Optional<String> append(String sql, SqlMode mode, String column) {
        return new UniqueKeyColumns(sql, mode).appended(ObjectName.quoted(column));
    }

    private Optional<String> appended(String column) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean primary = tokens.get(i).is("PRIMARY");
            if (!(primary || tokens.get(i).is("UNIQUE")) || isName(i) || isDropped(i)) {
                continue;
            }
            int list = isAdded(i) ? list(i + 1) : -1;
            int end = list < 0 ? -1 : closing(list);
            if (end < 0) {
                return Optional.empty();
            }
            int place = tokens.get(end).start();
            edits.add(new Edit(place, place, ", " + column));
        }
        return Optional.of(Edit.apply(sql, edits));
    }

    /** A reserved word is a name only behind a dot. */
    private boolean isName(int index) {
        return index > 0 && tokens.get(index - 1).isSymbol(".");
    }

    private boolean isDropped(int index) {
        return index > 0 && tokens.get(index - 1).is("DROP");
    }

    /** Whether a definition begins here, or CREATE UNIQUE INDEX goes on; if not, it is an attribute of a column. */
    private boolean isAdded(int index) {
        if (index == 0) {
            return false;
        }
        Token before = tokens.get(index - 1);
        boolean first = before.isAnyOf("ADD", "CREATE", "CONSTRAINT") || before.isSymbol("(") || before.isSymbol(",");
        return first || (index > 1 && tokens.get(index - 2).is("CONSTRAINT"));
    }

    /** The opening parenthesis of the key's columns. */
    private int list(int from) {
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                return i;
            }
            if (!token.isIdentifier() && !token.isSymbol(".")) {
                return -1;
            }
        }
        return -1;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("(")) {
                depth++;
            } else if (tokens.get(i).isSymbol(")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
