package io.binlogbridge.ddl;

import java.util.List;

/**
 * A part of a statement that says one thing and could be left out or said otherwise: an option, an attribute, an action.
 *
 * @param owner a number that all clauses of the same column, index, partition, action or list of options share
 * @param name its keywords in capitals with single spaces, whatever their spelling: {@code CHARACTER SET} also for CHARSET. A whole
 *     definition is called COLUMN, INDEX, CHECK or FOREIGN KEY, a column's type TYPE
 * @param values what it says, without quotes: the value of an option, the names in an action; a type as it is written, without blanks
 * @param start offset of its first character, that of a DEFAULT before it included
 * @param end offset after its last
 * @param valueStart offset of its value; {@code end} where it has none
 * @param version of the executable comment that it stands in, as the comment writes it ({@code 80023}); 0 outside of any
 */
public record DdlClause(
        ClauseLevel level,
        int owner,
        String name,
        List<String> values,
        int start,
        int end,
        int valueStart,
        int version) {

    public DdlClause {
        values = List.copyOf(values);
    }

    /** The first of its values, or nothing. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether it has one of these names. */
    public boolean is(String... names) {
        return List.of(names).contains(name);
    }

    boolean covers(Token token) {
        return start <= token.start() && token.end() <= end;
    }
}
