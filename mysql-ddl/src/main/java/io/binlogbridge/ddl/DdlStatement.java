package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Draft.Flag;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A statement that was read. Immutable. */
public final class DdlStatement {

    private final String text;
    private final StatementKind kind;
    private final SqlMode mode;
    private final @Nullable String defaultDatabase;
    private final List<Token> tokens;
    private final List<Site> sites;
    private final List<ObjectReference> references;
    private final List<TableRename> renames;
    private final List<ListedItem> items;
    private final Set<Flag> flags;
    private final Map<ObjectClause, Span> clauses;

    DdlStatement(StatementKind kind, Draft draft) {
        this.text = draft.sql;
        this.kind = kind;
        this.mode = draft.mode;
        this.defaultDatabase = draft.defaultDatabase;
        this.tokens = draft.tokens;
        this.sites = List.copyOf(draft.sites);
        this.references = sites.stream()
                .flatMap(Site::names)
                .sorted(Comparator.comparingInt(NameSite::start))
                .map(NameSite::reference)
                .toList();
        this.renames = List.copyOf(draft.renames);
        this.items = List.copyOf(draft.items);
        Set<Flag> said = EnumSet.noneOf(Flag.class);
        said.addAll(draft.flags);
        this.flags = Collections.unmodifiableSet(said);
        this.clauses = Map.copyOf(draft.clauses);
    }

    /** The statement as it was given. */
    public String text() {
        return text;
    }

    /** What it does. */
    public StatementKind kind() {
        return kind;
    }

    /** The sql_mode under which it was read. */
    public SqlMode mode() {
        return mode;
    }

    /** Every object it names, in textual order; an object named twice is there twice. */
    public List<ObjectReference> references() {
        return references;
    }

    /** The pairs of RENAME TABLE in their order, or what ALTER TABLE ... RENAME does; else empty. */
    public List<TableRename> renames() {
        return renames;
    }

    /** The databases of all objects that are created, changed or dropped, both sides of a rename included, in textual order. */
    public Set<String> changedDatabases() {
        Set<String> databases = new LinkedHashSet<>();
        for (ObjectReference reference : references) {
            if (reference.role() != Role.REFERS) {
                databases.add(reference.object().database());
            }
        }
        return Collections.unmodifiableSet(databases);
    }

    /** Whether it creates or drops TEMPORARY tables, which no other session and no replica's table sees. */
    public boolean temporary() {
        return flags.contains(Flag.TEMPORARY);
    }

    /** Whether it says IF EXISTS. */
    public boolean ifExists() {
        return flags.contains(Flag.IF_EXISTS);
    }

    /** Whether it says IF NOT EXISTS. */
    public boolean ifNotExists() {
        return flags.contains(Flag.IF_NOT_EXISTS);
    }

    /** Whether it says OR REPLACE. */
    public boolean orReplace() {
        return flags.contains(Flag.OR_REPLACE);
    }

    /** Whether it is CREATE TABLE ... LIKE or CREATE TABLE ... SELECT. */
    public boolean createsFromOther() {
        return flags.contains(Flag.CREATES_FROM_OTHER);
    }

    /** Whether it is CREATE TABLE ... LIKE. */
    public boolean isLike() {
        return flags.contains(Flag.LIKE);
    }

    /** Begins to change what this statement on a view, routine, trigger or event says beside names. */
    public StoredObjectEdits edit() {
        return new StoredObjectEdits(text, clauses);
    }

    /**
     * The same statement with only some of its objects, all other bytes untouched: of DROP TABLE and DROP VIEW the objects
     * that are kept, of RENAME TABLE the pairs of which either name is kept. Any other statement is all or nothing: it stays
     * when one of the objects it creates, changes or drops is kept.
     *
     * @return empty when nothing is left
     */
    public Optional<String> withOnly(Predicate<ObjectName> keep) {
        if (items.isEmpty()) {
            boolean kept = references.stream()
                    .anyMatch(reference -> reference.role() != Role.REFERS && keep.test(reference.object()));
            return kept ? Optional.of(text) : Optional.empty();
        }
        if (items.stream().noneMatch(item -> item.isKept(keep))) {
            return Optional.empty();
        }
        return Optional.of(Edit.apply(text, ListedItem.removing(items, keep)));
    }

    /**
     * The statement under the target's names. An unqualified name stays unqualified exactly if its database on the target is
     * the target's default database; any other is written {@code `database`.`name`}. What need not change keeps its bytes.
     *
     * @param targetDefaultDatabase the default database of the session that will run the result; null when it has none
     * @throws DdlSyntaxException when a name may have to change at a place that was not understood
     */
    public String rewrite(NameMapping mapping, @Nullable String targetDefaultDatabase) {
        Renaming renaming = new Renaming(mapping, ColumnMapping.NONE, targetDefaultDatabase, null);
        List<Edit> edits = sites.stream()
                .flatMap(site -> site.rewrite(text, renaming).stream())
                .toList();
        return Edit.apply(text, edits);
    }

    /**
     * The statement under the target's names of tables, as {@link #rewrite(NameMapping, String)} has it, and of columns. Where none of
     * its tables has columns under rules it is exactly that.
     *
     * @throws ColumnRuleException when no statement says the same under these rules
     * @throws DdlSyntaxException when a name may have to change at a place that was not understood
     */
    public ColumnsApplied rewrite(NameMapping mapping, ColumnMapping columns, @Nullable String targetDefaultDatabase) {
        if (sites.stream().noneMatch(site -> site.isConcerned(columns))) {
            return new ColumnsApplied(Optional.of(rewrite(mapping, targetDefaultDatabase)), List.of());
        }
        Renaming names = new Renaming(mapping, ColumnMapping.NONE, targetDefaultDatabase, null);
        return new ColumnRewrite(this, tokens, sites, names).under(columns, defaultDatabase);
    }

    /** What ALTER TABLE does to the columns of its table, in textual order; empty for any other statement. */
    public List<ColumnChange> columnChanges() {
        return kind == StatementKind.ALTER_TABLE
                ? ColumnChanges.of(TableStatementColumns.actions(Stretch.of(tokens)))
                : List.of();
    }
}
