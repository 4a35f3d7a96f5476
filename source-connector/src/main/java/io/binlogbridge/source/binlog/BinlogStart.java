package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.GtidSet;
import com.github.shyiko.mysql.binlog.event.Event;
import io.binlogbridge.source.config.StartPosition;
import io.binlogbridge.source.offset.BinlogPlace;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.connect.errors.ConnectException;

/** Finds the place in the binlog that the options {@code start.*} name. */
public final class BinlogStart {

    /** Where the first event of a file is. */
    public static final long FIRST_POSITION = BinlogFiles.FIRST_POSITION;

    private final ServerBinlog server;
    private final BinlogEvents events;
    private final BinlogFiles files;
    private final StartLimits limits;

    /** @param goesOn whether the task is to go on */
    public BinlogStart(ServerBinlog server, BooleanSupplier goesOn) {
        this.server = server;
        this.events = new BinlogEvents(server.withoutContents(), goesOn);
        this.files = new BinlogFiles(server, events);
        this.limits = new StartLimits(server, files);
    }

    /**
     * The place; empty for the one at which the server is now.
     *
     * @throws ConnectException when there is no such place; the message says what to do
     */
    public Optional<BinlogPlace> find(StartPosition position) throws InterruptedException {
        try {
            Optional<StartRefusal> refusal = limits.refusal(position);
            if (refusal.isPresent()) {
                throw new ConnectException(refusal.get().sentence());
            } else if (position instanceof StartPosition.AtGtids at) {
                return Optional.of(new BinlogPlace(fileBefore(at.gtids()), FIRST_POSITION, at.gtids()));
            } else if (position instanceof StartPosition.AtBinlog at) {
                return Optional.of(known(atBinlog(at.file(), at.position())));
            } else if (position instanceof StartPosition.AtTime at) {
                return Optional.of(known(atTime(at.time())));
            }
            return Optional.empty();
        } catch (IOException | SQLException e) {
            throw new ConnectException("The place where to begin could not be looked for: " + e.getMessage(), e);
        }
    }

    /** The file from which on everything is to be read that is not in the set. */
    public String fileBefore(String gtids) throws IOException, SQLException, InterruptedException {
        return files.lastBefore(new GtidSet(gtids));
    }

    /** Without gtid_mode=ON the stream goes by file and position. */
    private BinlogPlace known(BinlogPlace place) throws SQLException {
        return server.hasGtids() ? place : new BinlogPlace(place.file(), place.position(), null);
    }

    private BinlogPlace atBinlog(String file, long position) throws IOException, SQLException, InterruptedException {
        PlaceAtPosition reader = new PlaceAtPosition(file, position);
        events.read(file, BinlogFiles.FIRST_POSITION, reader);
        return reader.place();
    }

    private BinlogPlace atTime(Instant time) throws IOException, SQLException, InterruptedException {
        String file = files.lastCreatedBefore(time);
        FirstCommitted reader = new FirstCommitted(time);
        events.read(file, BinlogFiles.FIRST_POSITION, reader);
        return reader.place();
    }

    /** The first transaction that was committed at a time or later; the end of the binlog when there is none yet. */
    private static final class FirstCommitted implements BinlogEvents.Reader {

        private final TransactionWalk walk = new TransactionWalk();
        private final Instant time;
        private Optional<BinlogPlace> found = Optional.empty();

        FirstCommitted(Instant time) {
            this.time = time;
        }

        @Override
        public boolean take(Event event) {
            walk.see(event);
            long from = walk.isWholeSecond() ? time.getEpochSecond() * 1000 : time.toEpochMilli();
            if (walk.hasEnded() && walk.committed() >= from) {
                found = Optional.of(walk.before());
            }
            return found.isEmpty();
        }

        BinlogPlace place() {
            return found.orElseGet(walk::after);
        }
    }
}
