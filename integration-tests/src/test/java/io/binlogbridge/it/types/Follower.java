package io.binlogbridge.it.types;

import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.ddl.SinkStop;
import io.binlogbridge.it.stack.OtherServers;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;

/** A pair of connectors on one database of the source, and how far it is. Rows that the target refuses are findings, and hold nothing up. */
final class Follower implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int MOST_STOPS = 30;
    private static final String END = "zz_end";

    private final TypeServers servers;
    private final MySqlServer source;
    private final String database;
    private final Findings findings;
    private final Pair pair;
    private final String refused;
    private int marks;
    private int stops;
    private Optional<String> sourceStop = Optional.empty();

    /** Creates the database; the connectors wait for {@link #start}. */
    Follower(TypeServers servers, MySqlServer source, Route route, String database, Findings findings) {
        this.servers = servers;
        this.source = source;
        this.database = database;
        this.findings = findings;
        OtherServers stack = new OtherServers(source, servers.target(), servers.live());
        this.pair = route.converter().pair(stack, database, servers.avro()).in(servers.worker());
        this.refused = Converter.reportRefusals(pair);
        source.run("CREATE DATABASE `" + database + "` CHARACTER SET utf8mb4; CREATE TABLE `" + database + "`." + END
                + " (n INT PRIMARY KEY)");
    }

    /** A session that writes into the database. */
    Session session() throws SQLException {
        return new Session(source.connection(), database);
    }

    /** Starts both connectors and waits for the snapshot; false when there is no use in going on. */
    boolean start() throws SQLException {
        pair.start();
        return catchUp();
    }

    /** Writes a mark and waits for it on the target; goes past records at which the sink stops. False when there is no use in going on. */
    boolean catchUp() throws SQLException {
        int mark = ++marks;
        try (Session session = session()) {
            session.execute("INSERT INTO " + END + " VALUES (" + mark + ")");
        }
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).until(() -> isOver(mark));
        } catch (ConditionTimeoutException e) {
            findings.add("", "the run", "mark " + mark + " has not arrived within " + PATIENCE);
            return false;
        }
        return sourceStop.isEmpty() && stops < MOST_STOPS;
    }

    /** Why the source stopped, if it did. */
    Optional<String> sourceStop() {
        return sourceStop;
    }

    /** Deletes the connectors, and tells what the target refused. */
    @Override
    public void close() {
        pair.close();
        Refusals.tell(servers.live().bootstrapServers(), refused, findings);
    }

    private boolean isOver(int mark) throws SQLException {
        if (pair.rest().status(pair.sourceName()).hasFailed()) {
            sourceStop = Optional.of(pair.rest().status(pair.sourceName()).reason());
            return true;
        }
        Optional<SinkStop> stop = SinkStop.goPast(pair);
        stop.ifPresent(this::note);
        return stops == MOST_STOPS || (stop.isEmpty() && hasMark(mark));
    }

    private void note(SinkStop stop) {
        stops++;
        Refusals.tellOne(stop.reason(), "the sink stops: ", findings);
    }

    private boolean hasMark(int mark) throws SQLException {
        try (Connection connection = servers.target().connection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT 1 FROM `" + database + "`." + END + " WHERE n = " + mark)) {
            return rows.next();
        } catch (SQLException e) {
            if ("42S02".equals(e.getSQLState()) || e.getErrorCode() == 1049) {
                return false;
            }
            throw e;
        }
    }
}
