package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where an object is named.
 *
 * @param start where the name begins; before {@code first}'s start when it is written {@code .t}
 * @param database the token before the dot; null when unqualified
 * @param name the object's token; null when a database is named, or meant and not even named
 * @param home the stored program in whose body this is, or null
 * @param child the table whose foreign key leads here, in whose database the server looks for an unqualified name; or null
 */
record NameSite(
        ObjectReference reference,
        int start,
        @Nullable Token database,
        @Nullable Token name,
        @Nullable ObjectName home,
        @Nullable ObjectName child)
        implements Site {

    ObjectName object() {
        return reference.object();
    }

    int end() {
        return name != null ? name.end() : database != null ? database.end() : start;
    }

    NameSite as(Role role) {
        return new NameSite(
                new ObjectReference(reference.object(), reference.type(), role), start, database, name, home, child);
    }

    /** The same of a foreign key of {@code table}. */
    NameSite ofChild(ObjectName table) {
        ObjectName object = database == null ? new ObjectName(table.database(), object().name()) : object();
        return new NameSite(
                new ObjectReference(object, reference.type(), reference.role()), start, database, name, home, table);
    }

    @Override
    public Stream<NameSite> names() {
        return Stream.of(this);
    }

    @Override
    public NameSite inside(ObjectName program) {
        return new NameSite(reference, start, database, name, program, child);
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming outer) {
        Renaming renaming = outer.inside(home);
        if (name == null) {
            return databaseEdits(renaming);
        }
        ObjectName target = renaming.target(object());
        if (database == null) {
            if (!isFoundUnqualified(target, renaming)) {
                return List.of(new Edit(start, name.end(), quoted(target.database()) + "." + quoted(target.name())));
            }
            return target.name().equals(object().name())
                    ? List.of()
                    : List.of(new Edit(start, name.end(), quoted(target.name())));
        }
        List<Edit> edits = new ArrayList<>();
        if (!target.database().equals(object().database())) {
            edits.add(new Edit(database.start(), database.end(), quoted(target.database())));
        }
        if (!target.name().equals(object().name())) {
            edits.add(new Edit(name.start(), name.end(), quoted(target.name())));
        }
        return edits;
    }

    private boolean isFoundUnqualified(ObjectName target, Renaming renaming) {
        boolean saysAllDatabases = home == null && renaming.sessionDatabase() == null;
        if (child == null || saysAllDatabases) {
            return renaming.isDefault(target.database());
        }
        return target.database().equals(renaming.target(child).database());
    }

    private List<Edit> databaseEdits(Renaming renaming) {
        String target = renaming.targetDatabase(object().database());
        if (database == null) {
            return renaming.isDefault(target) ? List.of() : List.of(new Edit(start, start, " " + quoted(target)));
        }
        return target.equals(object().database())
                ? List.of()
                : List.of(new Edit(database.start(), database.end(), quoted(target)));
    }

    private static String quoted(String name) {
        return ObjectName.quoted(name);
    }
}
