package io.binlogbridge.ddl;

/**
 * A part of a statement that the target does not get, because the rules leave out a column.
 *
 * @param name the source's name of it, empty where only the server knows it; for a DEFAULT, a position and a list of all columns that of the column or the table it belongs to
 * @param column the column that is left out; for a list of all columns {@code *}
 */
public record LeftOut(Kind kind, String name, String column) {

    /** What it is. */
    public enum Kind {
        COLUMN("column"),
        /** A primary key over the column; another one that the rule names stands in its place. */
        PRIMARY_KEY("primary key"),
        INDEX("index"),
        FOREIGN_KEY("foreign key"),
        CHECK("check"),
        /** The default of another column that is computed from the column. */
        DEFAULT("default of"),
        /** AFTER the column: the place of another column, which comes last instead. */
        POSITION("position of"),
        /** {@code *} in the query of a view: the view has the columns that are left, under their new names. */
        ALL_COLUMNS("all columns of");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** For a log: {@code index `i` over column `x`}. */
    @Override
    public String toString() {
        String self = name.isEmpty() ? kind.words : kind.words + " " + ObjectName.quoted(name);
        String other = " column " + ObjectName.quoted(column);
        return switch (kind) {
            case COLUMN, ALL_COLUMNS -> self;
            case PRIMARY_KEY, INDEX, FOREIGN_KEY, CHECK -> self + " over" + other;
            case DEFAULT -> self + " from" + other;
            case POSITION -> self + " after" + other;
        };
    }
}
