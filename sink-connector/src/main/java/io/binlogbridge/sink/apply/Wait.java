package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MeetingTable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wait of one partition for the others at a statement that stands in several topics. It may last: one of them may be far behind, or run a
 * long statement. It ends the task when, for {@code retry.other.minutes}, those that are waited for have not moved, as one does not
 * that nobody consumes.
 */
final class Wait {

    private static final Logger log = LoggerFactory.getLogger(Wait.class);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LOG_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final SchemaChange change;
    private final Duration window;
    private final Map<String, Optional<String>> movements = new HashMap<>();
    private long lookedAt;
    private long movedAt;
    private long loggedAt;

    Wait(SchemaChange change, Duration window) {
        this.change = change;
        this.window = window;
        this.lookedAt = System.nanoTime();
        this.movedAt = lookedAt;
        this.loggedAt = lookedAt - LOG_NANOS;
    }

    SchemaChange change() {
        return change;
    }

    long dueIn(long now) {
        return lookedAt + LOOK_NANOS - now;
    }

    /**
     * It is not over yet.
     *
     * @throws StopException when it was long enough
     */
    void goOn(OnTables plan, Meetings meetings) throws SQLException {
        lookedAt = System.nanoTime();
        Set<String> awaited = meetings.awaited(change, plan);
        for (String database : awaited) {
            Optional<String> now = meetings.movement(change, database);
            Optional<String> before = movements.put(database, now);
            boolean runs = now.filter(text -> text.endsWith(MeetingTable.RUNS)).isPresent();
            if (runs || (before != null && !before.equals(now))) {
                movedAt = lookedAt;
            }
        }
        if (lookedAt - movedAt >= window.toNanos()) {
            throw outwaited(awaited);
        }
        if (lookedAt - loggedAt >= LOG_NANOS) {
            loggedAt = lookedAt;
            log.info(
                    "Waiting at {}: a statement over several databases runs when all their topics have come to it. Not there yet,"
                            + " or about to run it: {}. Statement: {}",
                    change.where(),
                    text(awaited),
                    change.statement());
        }
    }

    private String text(Set<String> awaited) {
        StringBuilder text = new StringBuilder();
        for (String database : awaited) {
            Optional<String> movement = movements.getOrDefault(database, Optional.empty());
            text.append(text.isEmpty() ? "" : ", ")
                    .append("database ")
                    .append(database)
                    .append(
                            movement.isPresent()
                                    ? " (topic " + Meetings.topicOf(change, database) + " is at offset "
                                            + movement.get() + ")"
                                    : " (no topic of it is consumed by this connector, as far as is known)");
        }
        return text.toString();
    }

    private StopException outwaited(Set<String> awaited) {
        return StopException.at(
                change,
                "A statement over several databases stands in the topics of all of them, and runs when all have come to it."
                        + " Those waited for have not moved for " + window.toMinutes()
                        + " minutes (retry.other.minutes): " + text(awaited)
                        + ". Have this connector consume them too (topics, topics.regex), see to the tasks that do, and restart."
                        + " Or do on the target by hand what the statement means, and go past it in each topic that has it. "
                        + change.address().wayPast() + " Statement: " + change.statement() + ".");
    }
}
