package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.online.OnlineMeaning;
import io.binlogbridge.ddl.online.OnlineMeaning.CutOver;
import io.binlogbridge.ddl.online.OnlineMeaning.RealDropped;
import io.binlogbridge.sink.apply.OnlineDdl.Sighting;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.OnlineTable;
import io.binlogbridge.sink.progress.OnlineTable.Stage;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DROP of a real table that has a shadow: a cut-over may begin so, whose next statement gives the shadow the real table's name, and then
 * the target's rows are wanted still. So the DROP waits until a statement shows what was meant.
 */
final class HeldDrops {

    private static final Logger log = LoggerFactory.getLogger(HeldDrops.class);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final Rules rules;
    private final TargetClaims claims;
    private final TriggersOfTables triggers;

    HeldDrops(TargetDatabase database, StatementRunner runner, Rules rules, TargetClaims claims) {
        this.database = database;
        this.runner = runner;
        this.rules = rules;
        this.claims = claims;
        this.triggers = new TriggersOfTables(database);
    }

    /** Notes in the transaction under way that the DROP of {@code real} waits. */
    void hold(SchemaChange change, ObjectName real) throws SQLException {
        if (rules.table(real).isPresent()) {
            database.online()
                    .put(connection(), OnlineTable.held(change.address().topic(), real.name()));
            log.warn(
                    "Table {} is dropped in the course of an online schema change. The target keeps its table until a later statement"
                            + " shows whether the shadow takes its place (from {})",
                    real,
                    change.where());
        }
    }

    /** Does the DROPs that were meant so, as this statement shows. May be done again without harm. */
    void settle(SchemaChange change, Sighting sighting) throws SQLException {
        for (String name : database.online().at(connection(), change.address().topic(), Stage.HELD)) {
            ObjectName real = new ObjectName(change.database(), name);
            boolean goesOn = sighting.meanings().stream().anyMatch(meaning -> isAbout(meaning, real));
            boolean named = sighting.statement().references().stream()
                    .map(ObjectReference::object)
                    .anyMatch(real::equals);
            if (!goesOn && (named || sighting.after().shadowsOf(real).isEmpty())) {
                drop(change, real);
            }
        }
    }

    private static boolean isAbout(OnlineMeaning meaning, ObjectName real) {
        return (meaning instanceof CutOver cutOver && cutOver.real().equals(real))
                || (meaning instanceof RealDropped dropped && dropped.real().equals(real));
    }

    private void drop(SchemaChange change, ObjectName real) throws SQLException {
        Optional<ObjectName> target = rules.table(real);
        if (target.isPresent()) {
            log.info("Table {} was dropped before, as it turns out (at {})", real, change.where());
            runner.prepare("DROP TABLE IF EXISTS " + target.get().quoted());
            triggers.forget(target.get());
            database.migrated().remove(connection(), target.get());
            claims.release(real);
        }
        forget(change, real);
    }

    /** The shadow takes the place of {@code real}, and nothing is dropped. */
    void forget(SchemaChange change, ObjectName real) throws SQLException {
        database.online().remove(connection(), change.address().topic(), real.name());
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
