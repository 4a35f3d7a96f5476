package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.binlog.BinlogEvents;
import io.binlogbridge.source.binlog.BinlogStart;
import io.binlogbridge.source.binlog.ServerBinlog;
import io.binlogbridge.source.model.TableFromServer;
import io.binlogbridge.source.offset.BinlogPlace;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.debezium.connector.mysql.gtid.MySqlGtidSet;
import io.debezium.relational.TableId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.connect.errors.ConnectException;

/** Reads the statements ahead of a place, before the stream begins there. */
final class StatementScan {

    private final BinlogEvents events;
    private final BinlogStart start;
    private final TableFromServer server;

    /** @param goesOn whether the task is to go on */
    StatementScan(ServerBinlog binlog, BooleanSupplier goesOn) {
        this.events = new BinlogEvents(binlog.withoutRows(), goesOn);
        this.server = new TableFromServer(binlog.connections());
        this.start = new BinlogStart(binlog, goesOn);
    }

    /** The plain CREATE TABLE of a table as the server has it now; empty when it has none. */
    Optional<String> definition(TableId table) {
        return server.settledCreateStatement(table);
    }

    /** Those from the offset's place to the end of the binlog. */
    StatementsAhead from(BridgeOffsetContext offset, UnaryOperator<ObjectName> names) throws InterruptedException {
        BinlogPlace place = BinlogPlace.of(offset.getOffset());
        Optional<String> gtids = Optional.ofNullable(place.gtids());
        StatementsAhead ahead = new StatementsAhead(names, gtids.map(MySqlGtidSet::new));
        try {
            if (gtids.isPresent()) {
                events.read(start.fileBefore(gtids.get()), BinlogStart.FIRST_POSITION, ahead);
            } else {
                events.read(place.file(), place.position(), ahead);
            }
            return ahead;
        } catch (IOException | SQLException e) {
            throw unreadable(e);
        }
    }

    /** Goes on to the end that the binlog has now. */
    void goOn(StatementsAhead ahead) throws InterruptedException {
        try {
            events.read(ahead.file(), ahead.end(), ahead);
        } catch (IOException | SQLException e) {
            throw unreadable(e);
        }
    }

    private static ConnectException unreadable(Exception e) {
        return new ConnectException("The statements ahead could not be read from the binlog: " + e.getMessage(), e);
    }
}
