package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code t.} or {@code db.t.} before a column, where t is a table or an alias.
 *
 * @param table the table it stands for
 * @param database the database's token; null when only the table is named
 * @param aliased whether {@code name} is an alias of the table and stays
 * @param home the stored program in whose body this is, or null
 */
record ColumnQualifier(
        ObjectName table, @Nullable Token database, Token name, boolean aliased, @Nullable ObjectName home)
        implements Site {

    @Override
    public ColumnQualifier inside(ObjectName program) {
        return new ColumnQualifier(table, database, name, aliased, program);
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        ObjectName target = renaming.target(table);
        List<Edit> edits = new ArrayList<>();
        if (database != null && !target.database().equals(table.database())) {
            edits.add(new Edit(database.start(), database.end(), ObjectName.quoted(target.database())));
        }
        if (!aliased && !target.name().equals(table.name())) {
            edits.add(new Edit(name.start(), name.end(), ObjectName.quoted(target.name())));
        }
        return edits;
    }
}
