package io.binlogbridge.sink.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.MeetingTable.Arrival;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Statements over tables of several databases, which stand in several topics between which there is no order. Their partitions meet there: each
 * notes on the target that it has come, when all that it has before is durable; when all have, the one whose database is the first by name runs
 * the statement, as any other, and notes for all that it is done. That it is always the same one makes the journal serve here too.
 */
final class Meetings {

    private final TargetDatabase database;
    private final String connector;

    Meetings(TargetDatabase database, String connector) {
        this.database = database;
        this.connector = connector;
    }

    /** What a partition that has come to such a statement is to do. */
    enum Turn {
        /** Wait: others have not come yet, or another runs it. */
        WAIT,
        /** Run it. */
        RUN,
        /** Go on: it is done. */
        PASS,
        /** Do what it means for this topic's tables alone: this partition was taken back, and the others are past it. */
        FOLLOW
    }

    /** Whether {@code plan} is for several topics. */
    static boolean isOne(OnTables plan) {
        return plan.together().size() > 1;
    }

    /** Notes that the partition of {@code change} has come, and says what it is to do. */
    Turn turn(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        Connection connection = database.connection();
        String place = place(change);
        List<Arrival> arrivals = database.meetings().at(connection, connector, place);
        Optional<Arrival> own = arrivals.stream()
                .filter(arrival -> arrival.database().equals(change.database()))
                .findFirst();
        if (own.isPresent() && own.get().done()) {
            return Turn.PASS;
        }
        if (own.isEmpty()) {
            if (arrivals.stream().anyMatch(Arrival::done)) {
                return Turn.FOLLOW;
            }
            database.lease().hold(connection, state.key());
            database.meetings().note(connection, connector, change, place, false);
            connection.commit();
            arrivals = database.meetings().at(connection, connector, place);
        }
        boolean first = plan.together().first().equals(change.database());
        return first && missing(plan, arrivals).isEmpty() ? Turn.RUN : Turn.WAIT;
    }

    /** The databases whose topics have not come. */
    private static NavigableSet<String> missing(OnTables plan, List<Arrival> arrivals) {
        NavigableSet<String> missing = new TreeSet<>(plan.together());
        arrivals.forEach(arrival -> missing.remove(arrival.database()));
        return missing;
    }

    /** The databases for whose topics the partition of {@code change} waits: to come, or, when all have, to run the statement. */
    NavigableSet<String> awaited(SchemaChange change, OnTables plan) throws SQLException {
        NavigableSet<String> missing =
                missing(plan, database.meetings().at(database.connection(), connector, place(change)));
        if (missing.isEmpty()) {
            missing.add(plan.together().first());
        }
        return missing;
    }

    /** How far the topic of another database is, as {@link io.binlogbridge.sink.progress.MeetingTable#movement} says. */
    Optional<String> movement(SchemaChange change, String other) throws SQLException {
        return database.meetings().movement(database.connection(), connector, topicOf(change, other));
    }

    /** The topic of another database: those of one source differ in the database alone. */
    static String topicOf(SchemaChange change, String other) {
        String topic = change.address().topic();
        return topic.endsWith(change.database())
                ? topic.substring(0, topic.length() - change.database().length()) + other
                : other;
    }

    /** The topic that brings the tables of {@code source}, where a statement over several moves them. */
    String topic(SchemaChange change, String source) throws SQLException {
        if (source.equals(change.database())) {
            return change.address().topic();
        }
        return database.meetings().at(database.connection(), connector, place(change)).stream()
                .filter(arrival -> arrival.database().equals(source))
                .map(Arrival::topic)
                .findFirst()
                .orElse(change.address().topic());
    }

    /** Notes in the transaction under way that the statement is done, for all. */
    void done(SchemaChange change) throws SQLException {
        database.meetings().done(database.connection(), connector, place(change));
    }

    /** Notes in the transaction under way that the partition of {@code change} is past it, by itself. */
    void followed(SchemaChange change) throws SQLException {
        database.meetings().note(database.connection(), connector, change, place(change), true);
    }

    /** Names the statement, the same in each topic: by its transaction, else by its place and time in the binlog. */
    private static String place(SchemaChange change) {
        String gtid = change.position().gtid();
        String where = gtid != null
                ? gtid
                : change.position().file() + ":" + change.position().pos() + "@"
                        + change.position().tsMs();
        try {
            byte[] text = (where + "\n" + change.statement()).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
