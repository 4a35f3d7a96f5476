package io.binlogbridge.ddl;

/**
 * Where the objects of the source are found on the target. It is a pure function, and it is asked for whole databases too
 * ({@link ObjectName#isDatabase}), for which it must answer with a database.
 */
@FunctionalInterface
public interface NameMapping {

    /** The name on the target of what is called so on the source. */
    ObjectName map(ObjectName source);
}
