package io.binlogbridge.ddl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names and the default database that a statement is rewritten for.
 *
 * @param home the stored program whose body is rewritten: unqualified names in it belong to its database, on the target to
 *     its database there; null outside of bodies
 */
record Renaming(NameMapping mapping, @Nullable String sessionDatabase, @Nullable ObjectName home) {

    Renaming inside(@Nullable ObjectName program) {
        return new Renaming(mapping, sessionDatabase, program);
    }

    ObjectName target(ObjectName source) {
        return mapping.map(source);
    }

    String targetDatabase(String source) {
        return mapping.map(ObjectName.ofDatabase(source)).database();
    }

    boolean isDefault(String targetDatabase) {
        String current = home == null ? sessionDatabase : mapping.map(home).database();
        return Objects.equals(current, targetDatabase);
    }
}
