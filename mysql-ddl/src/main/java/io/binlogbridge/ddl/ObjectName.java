package io.binlogbridge.ddl;

/**
 * The name of an object, unquoted, as the server stores it.
 *
 * @param database the database, never empty
 * @param name the object in it; empty for the database itself
 */
public record ObjectName(String database, String name) {

    /** The name of a database itself. */
    public static ObjectName ofDatabase(String database) {
        return new ObjectName(database, "");
    }

    /** Whether this names a database and not an object in one. */
    public boolean isDatabase() {
        return name.isEmpty();
    }

    /** {@code `database`.`name`}, or {@code `database`} alone, as SQL writes it under every sql_mode. */
    public String quoted() {
        return isDatabase() ? quoted(database) : quoted(database) + "." + quoted(name);
    }

    /** One name as SQL writes it under every sql_mode. */
    public static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** {@code database.name}, or {@code database} alone, for messages; not SQL. */
    @Override
    public String toString() {
        return isDatabase() ? database : database + "." + name;
    }
}
