package io.binlogbridge.ddl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A statement that was read. Immutable. */
public final class DdlStatement {

    DdlStatement() {}

    /** The statement as it was given. */
    public String text() {
        throw new UnsupportedOperationException();
    }

    /** What it does. */
    public StatementKind kind() {
        throw new UnsupportedOperationException();
    }

    /** Every object it names, in textual order; an object named twice is there twice. */
    public List<ObjectReference> references() {
        throw new UnsupportedOperationException();
    }

    /** The pairs of RENAME TABLE in their order, or what ALTER TABLE ... RENAME does; else empty. */
    public List<TableRename> renames() {
        throw new UnsupportedOperationException();
    }

    /** The databases of all objects that are created, changed or dropped, both sides of a rename included, in textual order. */
    public Set<String> changedDatabases() {
        throw new UnsupportedOperationException();
    }

    /** Whether it creates or drops TEMPORARY tables, which no other session and no replica's table sees. */
    public boolean temporary() {
        throw new UnsupportedOperationException();
    }

    /** Whether it says IF EXISTS. */
    public boolean ifExists() {
        throw new UnsupportedOperationException();
    }

    /** Whether it says IF NOT EXISTS. */
    public boolean ifNotExists() {
        throw new UnsupportedOperationException();
    }

    /** Whether it is CREATE TABLE ... LIKE or CREATE TABLE ... SELECT. */
    public boolean createsFromOther() {
        throw new UnsupportedOperationException();
    }

    /**
     * The same statement with only some of its objects, all other bytes untouched: of DROP TABLE and DROP VIEW the objects
     * that are kept, of RENAME TABLE the pairs of which either name is kept. Any other statement is all or nothing: it stays
     * when one of the objects it creates, changes or drops is kept.
     *
     * @return empty when nothing is left
     */
    public Optional<String> withOnly(Predicate<ObjectName> keep) {
        throw new UnsupportedOperationException(keep.toString());
    }

    /**
     * The statement under the target's names. An unqualified name stays unqualified exactly if its database on the target is
     * the target's default database; any other is written {@code `database`.`name`}. What need not change keeps its bytes.
     *
     * @param targetDefaultDatabase the default database of the session that will run the result; null when it has none
     * @throws DdlSyntaxException when a name may have to change at a place that was not understood
     */
    public String rewrite(NameMapping mapping, @Nullable String targetDefaultDatabase) {
        throw new UnsupportedOperationException(mapping + " " + targetDefaultDatabase);
    }
}
