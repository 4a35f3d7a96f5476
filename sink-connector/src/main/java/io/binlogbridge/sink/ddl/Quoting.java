package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ObjectName;

/** Names in statements that are put together here. */
final class Quoting {

    private Quoting() {}

    /** {@code `database`.`table`}. */
    static String name(ObjectName table) {
        return quoted(table.database()) + "." + quoted(table.name());
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
