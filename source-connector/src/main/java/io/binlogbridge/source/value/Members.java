package io.binlogbridge.source.value;

import io.debezium.relational.Column;
import java.util.ArrayList;
import java.util.List;

/** The members of an ENUM or SET, told by their numbers, which is how a row event has them. */
final class Members {

    private final Column column;
    private final List<String> members;

    private Members(Column column, List<String> members) {
        this.column = column;
        this.members = members;
    }

    /** Debezium's model keeps them as they stand in the statement, in quotes. */
    static Members of(Column column) {
        // The server cuts spaces off the end of a member.
        return new Members(
                column,
                column.enumValues().stream()
                        .map(literal -> text(column, literal).replaceAll(" +$", ""))
                        .toList());
    }

    /** In the order of their numbers. */
    List<String> all() {
        return members;
    }

    /** The member of this number, from 1; 0 is what a session that is not strict makes of a value that is none. */
    String member(int number) {
        return number == 0 ? "" : at(number - 1);
    }

    /**
     * @param bits one for each member, the first the lowest
     */
    String members(long bits) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < Long.SIZE; i++) {
            if ((bits >>> i & 1) == 1) {
                chosen.add(at(i));
            }
        }
        return String.join(",", chosen);
    }

    private String at(int index) {
        if (index >= members.size()) {
            throw new UncarriedValueException("it is member " + (index + 1) + " of " + column.typeName() + members
                    + ", which has only " + members.size() + ": the table's definition known here is not the server's");
        }
        return members.get(index);
    }

    /** A number stands for bytes in the column's character set. */
    private static String text(Column column, String literal) {
        return BinaryLiteral.bytes(literal)
                .map(bytes -> ColumnText.of(column).readPadded(bytes))
                .orElseGet(() -> unquoted(literal));
    }

    private static String unquoted(String literal) {
        int start = 0;
        while (start < literal.length() && literal.charAt(start) != '\'' && literal.charAt(start) != '"') {
            start++;
        }
        StringBuilder member = new StringBuilder();
        for (int i = start + 1; i < literal.length() - 1; i++) {
            char c = literal.charAt(i);
            if (c == literal.charAt(start)) {
                i++;
                member.append(c);
            } else if (c == '\\') {
                i++;
                member.append(escaped(literal.charAt(i)));
            } else {
                member.append(c);
            }
        }
        return member.toString();
    }

    /** What MySQL's string literals mean by a letter after a backslash. */
    private static char escaped(char letter) {
        return switch (letter) {
            case '0' -> '\0';
            case 'b' -> '\b';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'Z' -> '\u001a';
            default -> letter;
        };
    }
}
