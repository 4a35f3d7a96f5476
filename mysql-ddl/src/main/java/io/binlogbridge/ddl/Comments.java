package io.binlogbridge.ddl;

import static io.binlogbridge.ddl.CharacterClass.isDigit;

/** Where comments begin and end. */
final class Comments {

    /** No server has or will soon have this version; people write 99999 to have something never run. */
    private static final int NEVER = 99_000;

    private Comments() {}

    /**
     * The opening of an executable comment.
     *
     * @param runs whether its text is part of the statement; if not, {@code end} is after the whole comment
     * @param end offset where reading goes on
     */
    record Opening(boolean runs, int end) {}

    /** Reads an opening {@code /*!}, with the five or six digits of a version after it or none. */
    static Opening executable(String sql, int start) {
        int digits = start + 3;
        int end = digits;
        while (end < sql.length() && end < digits + 6 && isDigit(sql.charAt(end))) {
            end++;
        }
        if (end - digits < 5) {
            return new Opening(true, digits);
        }
        boolean runs = Integer.parseInt(sql.substring(digits, end)) < NEVER;
        return runs ? new Opening(true, end) : new Opening(false, nestedEnd(sql, start));
    }

    static int blockEnd(String sql, int start) {
        int close = sql.indexOf("*/", start + 2);
        if (close < 0) {
            throw DdlSyntaxException.at(sql, start, "a comment is not closed");
        }
        return close + 2;
    }

    /** The end of an executable comment that does not run; comments in it do not end it. */
    private static int nestedEnd(String sql, int start) {
        int from = start + 3;
        while (true) {
            int end = blockEnd(sql, from - 2);
            int inner = sql.indexOf("/*", from);
            if (inner < 0 || inner >= end - 2) {
                return end;
            }
            from = blockEnd(sql, inner);
        }
    }

    /** Two dashes are a comment only before whitespace, a control character or the end. */
    static boolean isDashed(String sql, int at) {
        return sql.startsWith("--", at) && (at + 2 == sql.length() || sql.charAt(at + 2) <= ' ');
    }

    static int lineEnd(String sql, int at) {
        int newline = sql.indexOf('\n', at);
        return newline < 0 ? sql.length() : newline + 1;
    }
}
