package io.binlogbridge.ddl;

/**
 * A statement was understood, but under the rules on columns there is no statement for the target that means the same. The message has
 * the place as line:column and says what to do.
 */
public final class ColumnRuleException extends DdlSyntaxException {

    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** A primary key loses a column, and the rule does not say what identifies a row instead. */
        NO_IDENTITY,
        /** A generated column, or a partitioning, is computed from a column that is left out. */
        NOT_COMPUTABLE,
        /** A query, or a program, uses a column that is left out. */
        USES_LEFT_OUT,
        /** A column comes by its name alone; its values are not known. */
        APPEARS,
        /** Two columns get one name. */
        SAME_NAME,
        /** No column is left. */
        NO_COLUMN,
        /** Two tables of which one becomes the other are under different rules. */
        UNLIKE,
        /** It is not certain whose column is meant, or which columns. */
        UNCERTAIN
    }

    private final Reason reason;
    private final transient ObjectName table;
    private final String column;

    private ColumnRuleException(Reason reason, ObjectName table, String column, String message) {
        super(message);
        this.reason = reason;
        this.table = table;
        this.column = column;
    }

    static ColumnRuleException at(String sql, Token token, Reason reason, ObjectName table, String problem) {
        return new ColumnRuleException(reason, table, token.text(), placed(sql, token.start(), problem));
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The table whose rules it is about. */
    public ObjectName table() {
        return table;
    }

    /** The column at which it was noticed; may be another name where the reason is about a whole table. */
    public String column() {
        return column;
    }
}
