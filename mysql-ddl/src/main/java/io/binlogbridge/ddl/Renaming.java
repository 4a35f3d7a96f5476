package io.binlogbridge.ddl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names and the default database that a statement is rewritten for.
 *
 * @param columns what becomes of columns; asked only at places that were read for their columns
 * @param home the stored program whose body is rewritten: unqualified names in it belong to its database, on the target to
 *     its database there; null outside of bodies
 */
record Renaming(
        NameMapping mapping, ColumnMapping columns, @Nullable String sessionDatabase, @Nullable ObjectName home) {

    Renaming inside(@Nullable ObjectName program) {
        return new Renaming(mapping, columns, sessionDatabase, program);
    }

    Renaming with(ColumnMapping rules) {
        return new Renaming(mapping, rules, sessionDatabase, home);
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
