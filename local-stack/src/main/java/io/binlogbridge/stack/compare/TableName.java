package io.binlogbridge.stack.compare;

/**
 * A table's place on a server.
 *
 * @param database the name of its database, unquoted
 * @param table its own name, unquoted; empty for the database itself
 */
public record TableName(String database, String table) {

    /** As a statement has it. */
    String quoted() {
        return quoted(database) + "." + quoted(table);
    }

    static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    @Override
    public String toString() {
        return table.isEmpty() ? database : database + "." + table;
    }
}
