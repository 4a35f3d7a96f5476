package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedTables;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.progress.PartitionKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tables that share a target, and what becomes of it when some of them go: as long as others are left, it stays, and only the rows of
 * those that go are deleted, where the rule has something that tells them apart.
 */
final class MergedMembers {

    private final TargetDatabase database;
    private final MergedLock lock;
    private final MergedRows rows;
    private final MergedTriggerOwners triggers;
    private final String connector;

    MergedMembers(TargetDatabase database, MergedLock lock, MergedTriggerOwners triggers, String connector) {
        this.database = database;
        this.lock = lock;
        this.connector = connector;
        this.triggers = triggers;
        this.rows = new MergedRows(database);
    }

    /** Targets that lose tables, some of theirs or all. */
    record Leaving(Map<ObjectName, List<MergedMember>> some, Map<ObjectName, List<MergedMember>> all) {

        /** Whether {@code target} stays, because of others. */
        boolean stays(ObjectName target) {
            return some.containsKey(target);
        }
    }

    /** What it means that those tables of the topic of {@code change} go that {@code goes} is about. Holds the targets' locks from now on. */
    Leaving leaving(SchemaChange change, Predicate<MergedMember> goes) throws SQLException {
        Map<ObjectName, List<MergedMember>> going = register()
                .ofTopic(connection(), change.address().topic())
                .stream()
                .filter(goes)
                .collect(Collectors.groupingBy(MergedMember::target, LinkedHashMap::new, Collectors.toList()));
        if (!going.isEmpty()) {
            lock.acquire(going.keySet(), change);
        }
        return divided(going);
    }

    /** The same of tables whose locks are held. */
    Leaving divided(Map<ObjectName, List<MergedMember>> going) throws SQLException {
        Map<ObjectName, List<MergedMember>> some = new LinkedHashMap<>();
        Map<ObjectName, List<MergedMember>> all = new LinkedHashMap<>();
        for (Map.Entry<ObjectName, List<MergedMember>> entry : going.entrySet()) {
            if (remaining(entry.getKey(), entry.getValue()).isEmpty()) {
                all.put(entry.getKey(), entry.getValue());
            } else {
                some.put(entry.getKey(), entry.getValue());
            }
        }
        return new Leaving(some, all);
    }

    /** Deletes the rows of those that go from targets that stay, and forgets those tables. May be done again without harm. */
    void take(SchemaChange change, Leaving leaving, String what) throws SQLException {
        for (Map.Entry<ObjectName, List<MergedMember>> entry : leaving.some().entrySet()) {
            for (MergedMember member : entry.getValue()) {
                requireMark(change, member, what);
            }
        }
        takeTriggers(leaving);
        for (Map.Entry<ObjectName, List<MergedMember>> entry : leaving.some().entrySet()) {
            for (MergedMember member : entry.getValue()) {
                rows.delete(member, member.mark().orElseThrow(), key(change));
            }
            handOver(entry.getKey(), entry.getValue());
            for (MergedMember member : entry.getValue()) {
                register().remove(connection(), member);
            }
        }
        for (ObjectName target : leaving.all().keySet()) {
            register().forget(connection(), target);
            database.mergedTriggers().forget(connection(), target);
        }
    }

    /** The triggers of targets that stay are those of the tables that do. May be done again without harm. */
    void takeTriggers(Leaving leaving) throws SQLException {
        for (List<MergedMember> members : leaving.some().values()) {
            for (MergedMember member : members) {
                triggers.leave(member);
            }
        }
    }

    /** Deletes the rows of one of several. May be done again without harm. */
    void empty(SchemaChange change, MergedMember member, String what) throws SQLException {
        requireMark(change, member, what);
        rows.delete(member, member.mark().orElseThrow(), key(change));
    }

    private void requireMark(SchemaChange change, MergedMember member, String what) throws SQLException {
        if (member.mark().isPresent()) {
            return;
        }
        String others = remaining(member.target(), List.of(member)).stream()
                .map(other -> other.source().toString())
                .collect(Collectors.joining(", "));
        throw StopException.at(
                change,
                what + " of table " + member.source() + " takes its rows away, and table " + member.target()
                        + " on the target holds those of " + others
                        + " as well: without merge.column in the rule, nothing tells them apart. Delete there by hand the rows"
                        + " that came from " + member.source() + ", take its row out of table merged_table of database "
                        + database.control().name() + " if the table itself is gone, and go past this. "
                        + change.address().wayPast() + " Statement: " + change.statement() + ".");
    }

    /** The entry of the target names one of those that are left. */
    private void handOver(ObjectName target, List<MergedMember> going) throws SQLException {
        Optional<MigratedTable> entry = database.migrated().find(connection(), target);
        List<MergedMember> left = remaining(target, going);
        if (entry.isPresent() && !left.isEmpty()) {
            MergedMember heir = left.get(0);
            database.migrated()
                    .put(
                            connection(),
                            new MigratedTable(
                                    heir.topic(),
                                    heir.source(),
                                    target,
                                    entry.get().reused()));
        }
    }

    private List<MergedMember> remaining(ObjectName target, List<MergedMember> going) throws SQLException {
        return register().members(connection(), target).stream()
                .filter(member -> going.stream().noneMatch(gone -> gone.source().equals(member.source())))
                .toList();
    }

    /** Whether {@code target} holds rows of tables that are known still; then its entry is one of theirs. */
    boolean isKept(ObjectName target) throws SQLException {
        if (register().members(connection(), target).isEmpty()) {
            return false;
        }
        handOver(target, List.of());
        return true;
    }

    private PartitionKey key(SchemaChange change) {
        return new PartitionKey(
                connector, change.address().topic(), change.address().partition());
    }

    private MergedTables register() {
        return database.merged();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
