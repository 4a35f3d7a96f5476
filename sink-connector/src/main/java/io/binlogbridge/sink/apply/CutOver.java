package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.catalog.StoredObjectCatalog;
import io.binlogbridge.sink.catalog.StoredObjectCatalog.Trigger;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.progress.MigratedObject.Status;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.rule.TriggerPolicy;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cut-over, {@code triggers=unguarded}: triggers that were guarded become as they were on the source, and those that were kept are
 * made. A trigger is noted before it is dropped and until it is there again, so that a crash in between loses none.
 */
final class CutOver {

    private static final Logger log = LoggerFactory.getLogger(CutOver.class);

    private final DdlParser parser = new DdlParser();
    private final TargetDatabase database;
    private final StatementRunner runner;

    CutOver(TargetDatabase database, StatementWatch watch) {
        this.database = database;
        this.runner = new StatementRunner(database, watch);
    }

    /** For the triggers that {@code key}'s topic brought. May be done again without harm. */
    void makeTriggers(PartitionKey key) throws SQLException {
        runner.worksOn(key);
        String topic = key.topic();
        Connection connection = database.connection();
        List<MigratedObject> known = database.objects().ofTopic(connection, topic, Status.MADE).stream()
                .filter(object -> object.kind() == StoredObjectKind.TRIGGER)
                .toList();
        Set<String> databases =
                known.stream().map(object -> object.target().database()).collect(Collectors.toCollection(TreeSet::new));
        for (String name : databases) {
            for (Trigger trigger : StoredObjectCatalog.triggers(connection, name)) {
                Optional<MigratedObject> entry = known.stream()
                        .filter(object -> object.target().equals(trigger.name()))
                        .findFirst();
                if (entry.isPresent()) {
                    keep(entry.get(), trigger);
                }
            }
        }
        for (MigratedObject trigger : database.objects().ofTopic(connection, topic, Status.DEFERRED)) {
            make(trigger);
        }
    }

    private void keep(MigratedObject entry, Trigger trigger) throws SQLException {
        SessionVariables session = new SessionVariables(trigger.session());
        DdlStatement statement = parser.parse(
                trigger.statement(),
                trigger.name().database(),
                SqlMode.of(session.value("sql_mode").orElse(null)));
        if (statement.edit().isGuardedBy(TriggerPolicy.GUARD)) {
            String text = statement
                    .edit()
                    .withoutDefiner()
                    .unguarded(TriggerPolicy.GUARD)
                    .text();
            database.objects().put(database.connection(), entry.later(Status.DEFERRED, text, session));
            database.connection().commit();
        }
    }

    private void make(MigratedObject trigger) throws SQLException {
        runner.prepare(ObjectDrops.drop(trigger.kind(), trigger.target()));
        runner.run(trigger.session(), trigger.statement(), trigger.target().database(), "the cut-over");
        database.objects().put(database.connection(), trigger.later(Status.MADE, "", SessionVariables.NONE));
        database.connection().commit();
        log.info("Trigger {} acts from now on", trigger.target());
    }
}
