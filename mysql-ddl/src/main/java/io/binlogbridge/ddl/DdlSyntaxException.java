package io.binlogbridge.ddl;

/**
 * A statement was not understood well enough to say for certain what it names, or to write it under other names. Unchecked,
 * since nothing but a person can mend it. The message has the place as line:column (both from 1), the token there and an
 * excerpt of the statement from it on.
 */
public class DdlSyntaxException extends RuntimeException {

    private static final int EXCERPT = 80;

    public DdlSyntaxException(String message) {
        super(message);
    }

    static DdlSyntaxException at(String sql, int offset, String problem) {
        return new DdlSyntaxException(placed(sql, offset, problem));
    }

    /** A message with the place of what it is about. */
    static String placed(String sql, int offset, String problem) {
        int place = Math.min(offset, sql.length());
        String before = sql.substring(0, place);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = place - before.lastIndexOf('\n');
        String rest = sql.substring(place, Math.min(sql.length(), place + EXCERPT));
        String found = rest.isEmpty() ? "at the end of the statement" : "near: " + rest;
        return line + ":" + column + ": " + problem + ", " + found;
    }
}
