package io.binlogbridge.ddl.online;

import java.util.Set;

/** Which tables there are, before the statement that is being looked at. */
@FunctionalInterface
public interface TablesThere {

    /** The names of all tables of a database, helpers included; empty when there is no such database. */
    Set<String> in(String database);
}
