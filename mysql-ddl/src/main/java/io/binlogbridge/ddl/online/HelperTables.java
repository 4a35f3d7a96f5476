package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The helper tables there are, and how a statement or a row changes that: the state machine of docs/online-ddl.md. Every table that is
 * not in here is an ordinary one.
 *
 * <p>Immutable. Whoever follows a stream keeps the one that {@link #see} or {@link #rowOf} gave last, and stores its {@link #text()} in
 * step with the place in the stream.
 */
public final class HelperTables {

    private final HelperNames names;
    private final Map<ObjectName, HelperTable> tables;
    private final Set<ObjectName> triggers;

    /**
     * @param triggers those of tools, with which they follow real tables
     */
    HelperTables(HelperNames names, Map<ObjectName, HelperTable> tables, Set<ObjectName> triggers) {
        this.names = names;
        this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        this.triggers = Collections.unmodifiableSet(new LinkedHashSet<>(triggers));
    }

    /** What a statement means, and what the helpers are after it. */
    public record Seen(HelperTables after, List<OnlineMeaning> meanings) {
        public Seen {
            meanings = List.copyOf(meanings);
        }

        /** The tables whose rows are left out from the statement on and were not before. */
        public Set<ObjectName> rowsLeftOut() {
            return meanings.stream()
                    .flatMap(meaning -> meaning.leavesOutRowsOf().stream())
                    .filter(after::leavesOutRowsOf)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** No helpers, as when reading begins. */
    public static HelperTables none(HelperNames names) {
        return new HelperTables(names, Map.of(), Set.of());
    }

    /**
     * What {@link #text()} gave.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static HelperTables read(HelperNames names, String text) {
        return HelperText.read(names, text);
    }

    /** On one line, empty when there are none; readable by people, as it stands in the source's offset. */
    public String text() {
        return HelperText.write(tables.values(), triggers);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return tables.isEmpty() && triggers.isEmpty();
    }

    /** What is known of a table; empty when it is an ordinary one. */
    public Optional<HelperTable> table(ObjectName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** All helpers, in the order in which they came. */
    public List<HelperTable> all() {
        return List.copyOf(tables.values());
    }

    /** The helpers of all kinds of a real table, in the order in which they came. */
    public List<HelperTable> helpersOf(ObjectName real) {
        return tables.values().stream().filter(table -> table.isOf(real)).toList();
    }

    /** The shadows of a real table. */
    public List<HelperTable> shadowsOf(ObjectName real) {
        return helpersOf(real).stream().filter(table -> table.is(Kind.SHADOW)).toList();
    }

    /** Whether rows of this table are a tool's and to be passed over. */
    public boolean leavesOutRowsOf(ObjectName table) {
        HelperTable helper = tables.get(table);
        return helper != null && helper.leavesOutRows();
    }

    /** As {@link #see(DdlStatement, TablesThere, Set)}, where nobody has said anything. */
    public Seen see(DdlStatement statement, TablesThere there) {
        return see(statement, there, Set.of());
    }

    /**
     * What the next statement means.
     *
     * @param told tables of which the source says with this statement that it brings no rows of them from here on; they are helpers
     *     whatever their names are
     */
    public Seen see(DdlStatement statement, TablesThere there, Set<ObjectName> told) {
        boolean mayMakeSome = statement.kind() == StatementKind.CREATE_TABLE || !told.isEmpty();
        if (!onObjects(statement) || (isEmpty() && !mayMakeSome)) {
            return new Seen(this, List.of());
        }
        return new Sight(names, tables, triggers, told).see(statement, there);
    }

    private static boolean onObjects(DdlStatement statement) {
        StatementKind kind = statement.kind();
        return (kind.isTableDdl() || kind.isDatabaseDdl() || kind.isStoredObjectDdl()) && !statement.temporary();
    }

    /** After a row of a table, whatever was done with it: of a candidate the first one says that it is an ordinary table. */
    public HelperTables rowOf(ObjectName table) {
        HelperTable helper = tables.get(table);
        if (helper == null || helper.leavesOutRows()) {
            return this;
        }
        Map<ObjectName, HelperTable> rest = new LinkedHashMap<>(tables);
        rest.remove(table);
        return new HelperTables(names, rest, triggers);
    }

    /** The same with a helper more, for who has not done what made it an ordinary table. */
    public HelperTables with(HelperTable helper) {
        Map<ObjectName, HelperTable> more = new LinkedHashMap<>(tables);
        more.put(helper.name(), helper);
        return new HelperTables(names, more, triggers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HelperTables that && tables.equals(that.tables) && triggers.equals(that.triggers);
    }

    @Override
    public int hashCode() {
        return 31 * tables.hashCode() + triggers.hashCode();
    }

    /** For messages. */
    @Override
    public String toString() {
        return isEmpty() ? "no helper tables" : text();
    }
}
