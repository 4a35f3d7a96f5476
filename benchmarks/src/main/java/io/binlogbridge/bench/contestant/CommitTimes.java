package io.binlogbridge.bench.contestant;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.event.GtidEventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongBinaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * When rows were committed on a server, read from its binlog: microseconds since 1970 by the number in the rows' first column. Source and
 * target have one clock, this machine's.
 */
final class CommitTimes {

    /** Held, or the level would be forgotten. The client tells of each connection. */
    private static final Logger LOG_OF_CLIENT = Logger.getLogger("com.github.shyiko.mysql.binlog.BinaryLogClient");

    static {
        LOG_OF_CLIENT.setLevel(Level.WARNING);
    }

    private final Map<Long, Long> byId = new ConcurrentHashMap<>();
    private final String database;
    private final BinaryLogClient client;

    /** Takes the moment that stands in the transaction, or the moment of its arrival here, in this order of arguments. */
    private final LongBinaryOperator moment;

    private long committed;
    private long wantedTable = -1;

    private CommitTimes(MySqlServer server, String database, int serverId, LongBinaryOperator moment) {
        this.database = database;
        this.moment = moment;
        this.client = new BinaryLogClient("127.0.0.1", server.port(), server.user(), server.password());
        client.setServerId(serverId);
        String status =
                server.installation().version().startsWith("8.0") ? "SHOW MASTER STATUS" : "SHOW BINARY LOG STATUS";
        client.setBinlogFilename(Sql.rows(server, status, 1).get(0));
        client.setBinlogPosition(Long.parseLong(Sql.rows(server, status, 2).get(0)));
        client.registerEventListener(this::read);
    }

    /**
     * For a source: commits from now on, by the moment that MySQL notes in each transaction when it writes it to the binlog. Nothing is read
     * before {@link #readToEnd}.
     */
    static CommitTimes asNoted(MySqlServer server, String database) {
        return new CommitTimes(server, database, 5301, (noted, arrived) -> noted);
    }

    /** For a target: commits from now on, by the moment when the server, having synchronised its binlog, sends them to a replica. */
    static CommitTimes asSent(MySqlServer server, String database) {
        return new CommitTimes(server, database, 5302, (noted, arrived) -> arrived);
    }

    /** Reads from now on, in a thread of its own, until {@link #stop}. */
    void follow() throws Exception {
        client.setKeepAlive(false);
        client.connect(30_000);
    }

    void stop() throws IOException {
        client.disconnect();
    }

    /** Reads what there is. */
    void readToEnd() throws IOException {
        client.setBlocking(false);
        client.connect();
    }

    Map<Long, Long> byId() {
        return byId;
    }

    private void read(Event event) {
        EventData data = event.getData();
        if (data instanceof GtidEventData gtid) {
            committed = gtid.getImmediateCommitTimestamp();
        } else if (data instanceof TableMapEventData table
                && table.getDatabase().equals(database)) {
            wantedTable = table.getTableId();
        } else if (data instanceof WriteRowsEventData rows && rows.getTableId() == wantedTable) {
            long when = moment.applyAsLong(committed, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
            rows.getRows().forEach(row -> byId.put(((Number) row[0]).longValue(), when));
        }
    }
}
