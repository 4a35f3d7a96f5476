package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The default character set that CREATE or ALTER gives to a table or to a database, be it by the name of a collation alone. What stands
 * with a column, and CONVERT TO, is none.
 */
public final class DefaultCharacterSet {

    private final TokenCursor cursor;
    private final List<Edit> collations = new ArrayList<>();
    private Optional<String> found = Optional.empty();

    private DefaultCharacterSet(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Its name in lower case; empty when the statement names none. */
    public static Optional<String> of(String sql, SqlMode mode) {
        return read(sql, mode).found;
    }

    /** The statement with the character set before each collation that is a default, for parsers that do not know the one by the other. */
    public static String spelledOut(String sql, SqlMode mode) {
        return Edit.apply(sql, read(sql, mode).collations);
    }

    private static DefaultCharacterSet read(String sql, SqlMode mode) {
        TokenCursor cursor = new TokenCursor(sql, TokenScanner.scan(sql, mode));
        DefaultCharacterSet reader = new DefaultCharacterSet(cursor);
        boolean creates = cursor.peek().is("CREATE");
        if (cursor.peek(1).isAnyOf("DATABASE", "SCHEMA")) {
            reader.ofDatabase(creates);
        } else if (creates) {
            reader.afterColumns();
        } else if (cursor.accept("ALTER", "TABLE")) {
            reader.actions();
        }
        return reader;
    }

    /** ALTER DATABASE may leave out the name. */
    private void ofDatabase(boolean creates) {
        cursor.next();
        cursor.next();
        cursor.accept("IF", "NOT", "EXISTS");
        if (creates || !cursor.peek().isAnyOf("DEFAULT", "CHARACTER", "CHARSET", "COLLATE")) {
            cursor.next();
        }
        while (!cursor.atEnd()) {
            option();
        }
    }

    private void afterColumns() {
        while (!cursor.atEnd() && !cursor.peek().isSymbol("(")) {
            cursor.next();
        }
        brackets();
        while (!cursor.atEnd() && !cursor.peek().isAnyOf("PARTITION", "AS", "SELECT")) {
            option();
        }
    }

    private void actions() {
        cursor.next();
        while (cursor.acceptSymbol(".")) {
            cursor.next();
        }
        while (!cursor.atEnd()) {
            boolean options = cursor.peek().isAnyOf("DEFAULT", "CHARACTER", "CHARSET", "COLLATE")
                    || cursor.peek().isAnyOf("ENGINE", "COMMENT", "ROW_FORMAT", "AUTO_INCREMENT", "KEY_BLOCK_SIZE");
            while (!cursor.atEnd() && !cursor.acceptSymbol(",")) {
                if (options) {
                    option();
                } else if (cursor.peek().isSymbol("(")) {
                    brackets();
                } else {
                    cursor.next();
                }
            }
        }
    }

    /** Passes an option on character sets, or one token. */
    private void option() {
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHARSET")) {
            named(value());
        } else if (cursor.peek().is("COLLATE")) {
            int start = cursor.next().start();
            String collation = value();
            int end = collation.indexOf('_');
            String characterSet = end < 0 ? collation : collation.substring(0, end);
            named(characterSet);
            collations.add(new Edit(start, start, "CHARACTER SET " + characterSet + " "));
        } else if (cursor.peek().isSymbol("(")) {
            brackets();
        } else {
            cursor.next();
        }
    }

    private String value() {
        cursor.acceptSymbol("=");
        return cursor.next().text().toLowerCase(Locale.ROOT);
    }

    private void named(String characterSet) {
        if (!characterSet.equals("default")) {
            found = Optional.of(characterSet);
        }
    }

    private void brackets() {
        int depth = 0;
        do {
            Token token = cursor.next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        } while (depth > 0 && !cursor.atEnd());
    }
}
