package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One statement as it is looked at: the helpers while they change, and the meanings found so far. Used by one thread, once. */
final class Sight {

    final HelperNames names;
    final Map<ObjectName, HelperTable> tables;
    final Set<ObjectName> triggers;
    final Set<ObjectName> told;
    final List<OnlineMeaning> meanings = new ArrayList<>();

    /** Helpers of which a meaning says what becomes of them; any other that is named is changed or pointed at. */
    final Set<ObjectName> understood = new HashSet<>();

    Sight(HelperNames names, Map<ObjectName, HelperTable> tables, Set<ObjectName> triggers, Set<ObjectName> told) {
        this.names = names;
        this.tables = new LinkedHashMap<>(tables);
        this.triggers = new LinkedHashSet<>(triggers);
        this.told = told;
    }

    HelperTables.Seen see(DdlStatement statement, TablesThere there) {
        if (!isOfTableThatIsThere(statement, there)) {
            Map<ObjectName, HelperTable> before = Map.copyOf(tables);
            endCandidates(statement);
            if (statement.kind() == StatementKind.CREATE_TABLE) {
                new Births(this, statement, there).see();
            } else if (statement.kind() == StatementKind.DROP_TABLE) {
                drop(statement);
            } else if (statement.kind() == StatementKind.DROP_DATABASE) {
                dropDatabases(statement.changedDatabases());
            } else if (statement.kind() == StatementKind.CREATE_TRIGGER) {
                new ToolTriggers(this, statement).create();
            } else if (statement.kind() == StatementKind.DROP_TRIGGER) {
                new ToolTriggers(this, statement).drop();
            } else if (!statement.renames().isEmpty()) {
                new Renames(this, statement.renames()).see();
            }
            seeOthers(statement, before);
        }
        return new HelperTables.Seen(new HelperTables(names, tables, triggers), meanings);
    }

    /** CREATE TABLE IF NOT EXISTS is logged although it did nothing. Of a name that no helper has that makes no difference. */
    private boolean isOfTableThatIsThere(DdlStatement statement, TablesThere there) {
        return statement.kind() == StatementKind.CREATE_TABLE
                && statement.ifNotExists()
                && named(statement, reference -> reference.role() == Role.CREATES)
                        .filter(table -> tables.containsKey(table) || mayBeHelper(table))
                        .anyMatch(table -> there.in(table.database()).contains(table.name()));
    }

    private boolean mayBeHelper(ObjectName table) {
        return names.shadowOf(table).isPresent() || names.uselessOf(table).isPresent() || told.contains(table);
    }

    /** The tables of a statement, in textual order. */
    static Stream<ObjectName> named(DdlStatement statement, Predicate<ObjectReference> which) {
        return statement.references().stream()
                .filter(reference -> reference.type() == ObjectType.TABLE && which.test(reference))
                .map(ObjectReference::object);
    }

    private void endCandidates(DdlStatement statement) {
        for (ObjectName table : named(statement, any -> true).distinct().toList()) {
            HelperTable helper = tables.get(table);
            if (helper != null && helper.is(Kind.CANDIDATE) && !mayBeAToolsWord(statement, table)) {
                tables.remove(table);
                meanings.add(new OnlineMeaning.BecameOrdinary(helper, !told.contains(table)));
            }
        }
    }

    /** What a tool says of its shadow before it copies the first row, or would not say but is no use of the table. */
    private boolean mayBeAToolsWord(DdlStatement statement, ObjectName candidate) {
        return switch (statement.kind()) {
            case DROP_TABLE, DROP_DATABASE -> true;
            case CREATE_TABLE ->
                named(statement, reference -> reference.role() == Role.CREATES).anyMatch(candidate::equals);
            // pt-online-schema-change tries out the real table's triggers on it.
            case CREATE_TRIGGER ->
                named(statement, any -> true)
                                .findFirst()
                                .filter(candidate::equals)
                                .isPresent()
                        || new ToolTriggers(this, statement).isATools();
            case ALTER_TABLE -> {
                List<ObjectName> changed = named(statement, reference -> reference.role() != Role.REFERS)
                        .distinct()
                        .toList();
                yield !changed.contains(candidate)
                        || (changed.size() == 1 && statement.renames().isEmpty());
            }
            default -> false;
        };
    }

    private void drop(DdlStatement statement) {
        List<ObjectName> dropped =
                named(statement, reference -> reference.role() == Role.DROPS).toList();
        dropped.forEach(this::end);
        for (ObjectName table : dropped) {
            replaceAll(helper -> helper.aside().filter(table::equals).isPresent(), Optional.empty());
            List<HelperTable> shadows = tables.values().stream()
                    .filter(helper -> helper.is(Kind.SHADOW) && helper.isOf(table))
                    .toList();
            if (!shadows.isEmpty()) {
                meanings.add(new OnlineMeaning.RealDropped(table, shadows));
            }
        }
    }

    private void dropDatabases(Set<String> databases) {
        List.copyOf(tables.keySet()).stream()
                .filter(table -> databases.contains(table.database()))
                .forEach(this::end);
        triggers.removeIf(trigger -> databases.contains(trigger.database()));
    }

    private void end(ObjectName table) {
        HelperTable helper = tables.remove(table);
        if (helper != null) {
            understood.add(table);
            meanings.add(new OnlineMeaning.Dropped(helper));
        }
    }

    /** Says where the real table of some helpers is. */
    void replaceAll(Predicate<HelperTable> which, Optional<ObjectName> aside) {
        tables.replaceAll((name, helper) -> which.test(helper) ? helper.withAside(aside) : helper);
    }

    /** A meaning that says all that the statement does to these tables. */
    void add(OnlineMeaning meaning, ObjectName... about) {
        meanings.add(meaning);
        understood.addAll(List.of(about));
    }

    private void seeOthers(DdlStatement statement, Map<ObjectName, HelperTable> before) {
        Set<ObjectName> changed = new HashSet<>(
                named(statement, reference -> reference.role() != Role.REFERS).toList());
        if (statement.kind() == StatementKind.CREATE_TRIGGER) {
            named(statement, any -> true).findFirst().ifPresent(changed::add);
        }
        for (ObjectName table : named(statement, any -> true).distinct().toList()) {
            HelperTable helper = before.get(table);
            if (helper != null && tables.containsKey(table) && !understood.contains(table)) {
                meanings.add(
                        changed.contains(table)
                                ? new OnlineMeaning.Changed(helper)
                                : new OnlineMeaning.PointedAt(helper));
            }
        }
    }
}
