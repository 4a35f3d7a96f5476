package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.catalog.StoredObjectCatalog;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.progress.MigratedObject.Status;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops views, routines, triggers and events: those that the source drops, and those that are in the way or of no more use. */
final class ObjectDrops {

    private static final Logger log = LoggerFactory.getLogger(ObjectDrops.class);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final String connector;
    private final Failpoint failpoint;

    ObjectDrops(TargetDatabase database, StatementRunner runner, String connector, Failpoint failpoint) {
        this.failpoint = failpoint;
        this.database = database;
        this.runner = runner;
        this.connector = connector;
    }

    static String drop(StoredObjectKind kind, ObjectName name) {
        return "DROP " + kind + " IF EXISTS " + name.quoted();
    }

    /** The state of a trigger's table: who looks for statements that were begun on that finds this one. */
    static String stateOfTable(TargetDatabase database, OnObject plan) throws SQLException {
        return plan.table().isPresent()
                ? ObjectStates.read(database.connection(), List.of(plan.table().get()))
                        .toText()
                : "";
    }

    /** The source dropped these. What is not there is as it should be; an object that waits or is kept is forgotten. */
    void apply(SchemaChange change, OnObject plan, PartitionState state) throws SQLException {
        List<ObjectName> targets = new ArrayList<>();
        for (TableChange object : plan.changes()) {
            target(change, plan.object(), object).ifPresent(targets::add);
        }
        List<ObjectName> there = new ArrayList<>();
        for (ObjectName target : targets) {
            if (StoredObjectCatalog.exists(database.connection(), plan.object(), target)) {
                there.add(target);
            }
        }
        Optional<Pending> unfinished = state.pendingAt(change.address().offset());
        if (!there.isEmpty()) {
            String text = "DROP " + plan.object() + " IF EXISTS "
                    + there.stream().map(ObjectName::quoted).collect(Collectors.joining(", "));
            Pending pending = unfinished.isPresent()
                    ? unfinished.get()
                    : database.journal()
                            .begin(database.connection(), connector, change, text, stateOfTable(database, plan));
            failpoint.reached(Failpoint.Step.NOTED);
            runner.run(change, text, null);
            failpoint.reached(Failpoint.Step.RUN);
            database.journal().done(database.connection(), pending);
        } else if (unfinished.isPresent()) {
            database.journal().done(database.connection(), unfinished.get());
        } else {
            log.info("Nothing on the target to drop for: {} (from {})", change.statement(), change.where());
        }
        for (ObjectName target : targets) {
            database.objects().remove(database.connection(), plan.object(), target);
        }
    }

    /** A trigger is where its table is, which a DROP does not say: one that is not registered may be anybody's. */
    private Optional<ObjectName> target(SchemaChange change, StoredObjectKind kind, TableChange object)
            throws SQLException {
        Optional<ObjectName> registered = database.objects()
                .ofSource(database.connection(), kind, object.source())
                .map(MigratedObject::target);
        if (registered.isEmpty() && kind == StoredObjectKind.TRIGGER) {
            log.warn(
                    "Trigger {} did not come here, and no trigger of that name is dropped (from {})",
                    object.source(),
                    change.where());
            return Optional.empty();
        }
        return Optional.of(registered.orElse(object.target()));
    }

    /** Takes away what came from {@code topic}, because it comes again. Commits; may be done again without harm. */
    void takeAway(String topic) throws SQLException {
        Connection connection = database.connection();
        for (MigratedObject object : database.objects().ofTopic(connection, topic)) {
            if (object.status() == Status.REUSED) {
                continue;
            }
            if (object.status().isThere()) {
                runner.prepare(drop(object.kind(), object.target()));
            }
            database.objects().remove(connection, object.kind(), object.target());
            connection.commit();
        }
    }

    /** A database of the source is gone, and everything that came from it goes. Commits; may be done again without harm. */
    void databaseDropped(String topic, String source) throws SQLException {
        Connection connection = database.connection();
        for (MigratedObject object : database.objects().ofTopic(connection, topic)) {
            if (object.source().database().equals(source)) {
                if (object.status().isThere()) {
                    runner.prepare(drop(object.kind(), object.target()));
                }
                database.objects().remove(connection, object.kind(), object.target());
                connection.commit();
            }
        }
    }

    /** What {@code target} holds beside tables that this connector did not bring, as {@code FUNCTION f}. */
    Optional<String> foreignObject(String target) throws SQLException {
        for (StoredObjectKind kind : StoredObjectKind.values()) {
            for (String name : StoredObjectCatalog.names(database.connection(), kind, target)) {
                ObjectName object = new ObjectName(target, name);
                // A trigger goes with its table, which is looked at by itself.
                if (kind != StoredObjectKind.TRIGGER
                        && database.objects()
                                .find(database.connection(), kind, object)
                                .isEmpty()) {
                    return Optional.of(kind + " " + name);
                }
            }
        }
        return Optional.empty();
    }
}
