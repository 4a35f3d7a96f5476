package io.binlogbridge.sink.target;

/** Quoting. */
public final class Sql {

    private Sql() {}

    /** {@code name} in backquotes. */
    public static String identifier(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** {@code `database`.`name`}. */
    public static String identifier(String database, String name) {
        return identifier(database) + "." + identifier(name);
    }
}
