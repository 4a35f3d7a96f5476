package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.StopException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One statement at a time on a target of several tables, whichever task brings it. The connection that runs it holds a lock of the
 * server's (GET_LOCK) until what it means is committed. Whose task died in between has left a statement in the journal: as long as that is not
 * settled, no other partition gets the lock, or it could take for its own what is another's. Belongs to one statement thread.
 */
final class MergedLock {

    private static final Logger log = LoggerFactory.getLogger(MergedLock.class);

    private static final int SECONDS = 5;

    /** How many times that is until the log says again what is waited for. */
    private static final int LOG_EVERY = 12;

    private final TargetDatabase database;
    private final String connector;
    private final Set<String> held = new LinkedHashSet<>();

    MergedLock(TargetDatabase database, String connector) {
        this.database = database;
        this.connector = connector;
    }

    /** Waits until no other partition changes these tables. */
    void acquire(Collection<ObjectName> targets, ChangeEvent event) throws SQLException {
        requireSeveralLocks(event);
        // All in one order, so that no two wait for each other.
        List<ObjectName> sorted = targets.stream()
                .distinct()
                .sorted(Comparator.comparing(ObjectName::quoted))
                .toList();
        for (ObjectName target : sorted) {
            String name = name(target);
            for (int tries = 0; !take(name, event.address(), target); tries++) {
                if (tries % LOG_EVERY == 0) {
                    log.info(
                            "Another table that is merged into {} has a statement under way, or one that a stop cut short. Waiting for"
                                    + " its end, before {} goes on",
                            target,
                            event.where());
                }
            }
            held.add(name);
        }
    }

    private boolean take(String name, RecordAddress address, ObjectName target) throws SQLException {
        if (held.contains(name)) {
            return true;
        }
        if (ask("SELECT GET_LOCK(?, " + SECONDS + ")", name) != 1) {
            return false;
        }
        if (!isBegunByAnother(address, target)) {
            return true;
        }
        ask("SELECT RELEASE_LOCK(?)", name);
        ask("SELECT SLEEP(1) + 0 * LENGTH(?)", name);
        return false;
    }

    private boolean isBegunByAnother(RecordAddress address, ObjectName target) throws SQLException {
        return database.merged().begunByOthers(database.connection(), address.topic(), address.partition()).stream()
                .anyMatch(state -> ObjectStates.ofText(state).byObject().containsKey(target));
    }

    /** Gives back what is held: everything is committed. */
    void release() throws SQLException {
        for (String name : held) {
            ask("SELECT RELEASE_LOCK(?)", name);
        }
        if (!held.isEmpty()) {
            database.connection().rollback();
        }
        held.clear();
    }

    /** Something failed: the locks go with their connection, and with it all that is not committed. */
    void abandon() {
        if (!held.isEmpty()) {
            held.clear();
            database.target().drop();
        }
    }

    private void requireSeveralLocks(ChangeEvent event) throws SQLException {
        if (!database.target().server().atLeast(5, 7)) {
            throw StopException.at(
                    event,
                    "Rules with merge=true need a target of MySQL 5.7 or later, whose connections can hold several locks at a time; this one is "
                            + database.target().server().version() + ".");
        }
    }

    private int ask(String question, String name) throws SQLException {
        try (PreparedStatement statement = database.connection().prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private String name(ObjectName target) {
        return LockName.of(database.control().name(), connector, target.database(), target.name());
    }
}
