package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedTrigger;
import io.binlogbridge.sink.progress.MergedTriggers;
import io.binlogbridge.sink.progress.MigratedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whose triggers those are that several tables of the source have in common on the target: the entry of each names one that has it still. */
final class MergedTriggerOwners {

    private final TargetDatabase database;
    private final StatementRunner runner;

    MergedTriggerOwners(TargetDatabase database, StatementRunner runner) {
        this.database = database;
        this.runner = runner;
    }

    /** Twins of {@code trigger} that the source has. */
    List<MergedTrigger> others(MergedTrigger trigger) throws SQLException {
        return register().ofTarget(connection(), trigger.targetTable()).stream()
                .filter(each -> each.present()
                        && each.target().equals(trigger.target())
                        && !each.table().equals(trigger.table()))
                .toList();
    }

    /** Notes in the transaction under way that a trigger on the target is {@code source}'s. */
    void give(ObjectName target, String topic, ObjectName source) throws SQLException {
        database.objects().give(connection(), StoredObjectKind.TRIGGER, target, topic, source);
    }

    /** A table goes from a target that stays: its triggers that no other has go too. May be done again without harm. */
    void leave(MergedMember member) throws SQLException {
        List<MergedTrigger> own = register().ofTarget(connection(), member.target()).stream()
                .filter(each -> each.present() && each.table().equals(member.source()))
                .toList();
        for (MergedTrigger trigger : own) {
            List<MergedTrigger> others = others(trigger);
            if (others.isEmpty()) {
                drop(trigger.target());
            } else {
                give(trigger.target(), others.get(0).topic(), others.get(0).source());
            }
        }
        register().remove(connection(), member.source(), member.target());
    }

    private void drop(ObjectName trigger) throws SQLException {
        Optional<MigratedObject> entry = database.objects().find(connection(), StoredObjectKind.TRIGGER, trigger);
        if (entry.isPresent() && entry.get().status().isThere()) {
            runner.prepare(ObjectDrops.drop(StoredObjectKind.TRIGGER, trigger));
        }
        database.objects().remove(connection(), StoredObjectKind.TRIGGER, trigger);
    }

    private MergedTriggers register() {
        return database.mergedTriggers();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
