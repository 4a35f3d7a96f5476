package io.binlogbridge.sink.write;

import java.sql.SQLDataException;
import java.util.regex.Pattern;

/**
 * A document as calls of JSON_ARRAY and JSON_OBJECT, for one that {@link JsonNumbers#haveDecimal has a DECIMAL}: a number in SQL is a
 * DECIMAL of just its digits. JSON_REPLACE in the text would be shorter to write, and takes the server 30 times as long (seen on 9.7).
 */
final class JsonExpression {

    /** MySQL's own limit. */
    private static final int DEEPEST = 100;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final int MOST_DIGITS = 65;
    private static final int MOST_DECIMALS = 30;
    private static final int DIGITS_SHOWN = 40;

    private final SqlBytes sql;
    private final String json;
    private int at;

    private JsonExpression(SqlBytes sql, String json) {
        this.sql = sql;
        this.json = json;
    }

    /** @throws SQLDataException when it is no JSON, or has a DECIMAL that MySQL cannot hold */
    static void write(SqlBytes sql, String json) throws SQLDataException {
        JsonExpression expression = new JsonExpression(sql, json);
        // Of a number alone this makes a document; of a document it makes nothing else.
        sql.sql("CAST(");
        expression.value(0);
        if (expression.next() != 0) {
            throw expression.unreadable();
        }
        sql.sql(" AS JSON)");
    }

    private void value(int depth) throws SQLDataException {
        if (depth > DEEPEST) {
            throw new SQLDataException(
                    "the document is nested deeper than the " + DEEPEST + " levels that MySQL takes", "22032");
        }
        char c = next();
        if (c == '{') {
            object(depth);
        } else if (c == '[') {
            array(depth);
        } else if (c == '"') {
            string();
        } else if (JsonNumbers.starts(c)) {
            number();
        } else {
            word();
        }
    }

    private void array(int depth) throws SQLDataException {
        sql.sql("JSON_ARRAY(");
        at++;
        for (boolean first = true; !ends(']', first); first = false) {
            value(depth + 1);
        }
        sql.sql(')');
    }

    private void object(int depth) throws SQLDataException {
        sql.sql("JSON_OBJECT(");
        at++;
        for (boolean first = true; !ends('}', first); first = false) {
            if (next() != '"') {
                throw unreadable();
            }
            string();
            if (next() != ':') {
                throw unreadable();
            }
            at++;
            sql.sql(',');
            value(depth + 1);
        }
        sql.sql(')');
    }

    /** Whether array or object end here; if not, goes over the comma before what comes next. */
    private boolean ends(char closing, boolean first) throws SQLDataException {
        char c = next();
        if (c == closing) {
            at++;
            return true;
        }
        if (!first) {
            if (c != ',') {
                throw unreadable();
            }
            at++;
            sql.sql(',');
        }
        return false;
    }

    private void string() throws SQLDataException {
        int end = JsonNumbers.stringEnd(json, at);
        String content = JsonString.content(json, at, end);
        if (content == null) {
            throw unreadable();
        }
        Literals.text(sql, content);
        at = end;
    }

    private void number() throws SQLDataException {
        int end = JsonNumbers.end(json, at);
        String digits = json.substring(at, end);
        if (!NUMBER.matcher(digits).matches()) {
            throw unreadable();
        }
        if (JsonNumbers.isDecimal(json, at, end)) {
            requireHeld(digits);
        }
        sql.sql(digits);
        at = end;
    }

    private static void requireHeld(String number) throws SQLDataException {
        int point = number.indexOf('.');
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        String whole = number.substring(number.startsWith("-") ? 1 : 0, point < 0 ? number.length() : point);
        if (decimals > MOST_DECIMALS || decimals + (whole.equals("0") ? 0 : whole.length()) > MOST_DIGITS) {
            String shown = number.length() > DIGITS_SHOWN ? number.substring(0, DIGITS_SHOWN) + "..." : number;
            throw new SQLDataException(
                    "the number " + shown + " in its document has more digits than a DECIMAL of MySQL, which has "
                            + MOST_DIGITS + ", " + MOST_DECIMALS + " of them behind the point",
                    "22003");
        }
    }

    private void word() throws SQLDataException {
        for (String word : new String[] {"null", "true", "false"}) {
            if (json.startsWith(word, at)) {
                sql.sql(word);
                at += word.length();
                return;
            }
        }
        throw unreadable();
    }

    /** The next character that is no space; 0 at the end. */
    private char next() {
        while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : 0;
    }

    private SQLDataException unreadable() {
        return new SQLDataException("its document cannot be read as JSON at character " + at, "22032");
    }
}
