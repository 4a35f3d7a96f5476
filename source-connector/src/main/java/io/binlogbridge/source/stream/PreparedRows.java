package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.RotateEventData;
import com.github.shyiko.mysql.binlog.network.ServerException;
import io.binlogbridge.source.binlog.BinlogEvents;
import io.binlogbridge.source.binlog.ServerBinlog;
import io.binlogbridge.source.offset.PreparedTransactions.Prepared;
import io.binlogbridge.source.offset.Xid;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the rows of a prepared XA transaction from the binlog again. Where it is not known where they stand, or they do not stand there
 * because the server is another one now, they are searched for, back from the commit: a name can be used again only
 * after its transaction has ended, so the last XA START of the name is the right one.
 */
final class PreparedRows {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedRows.class);

    private static final long FIRST_POSITION = 4;

    /** What the server says of a file that it does not have, or of a position at which no event begins. */
    private static final int CANNOT_BE_READ = 1236;

    private final ServerBinlog server;
    private final BinlogEvents binlog;
    private final BinlogEvents statements;

    /** The rows cannot be had; the message says why. */
    static final class NotThere extends Exception {
        NotThere(String message) {
            super(message);
        }
    }

    PreparedRows(ServerBinlog server, BooleanSupplier goesOn) {
        this.server = server;
        this.binlog = new BinlogEvents(server, goesOn);
        this.statements = new BinlogEvents(server.withoutRows(), goesOn);
    }

    /**
     * Hands on the events that {@link HeldEvents#isCarried} names.
     *
     * @param known where it was prepared; null when that was not seen
     * @param file and position of the commit
     */
    void read(Xid xid, @Nullable Prepared known, String file, long position, BinlogEvents.Reader rows)
            throws IOException, SQLException, InterruptedException, NotThere {
        if (known != null && readAt(xid, known, rows)) {
            return;
        }
        List<String> names = server.files();
        Prepared found = search(xid, names, file, position);
        if (found == null || !readAt(xid, found, rows)) {
            throw new NotThere(why(known, names));
        }
    }

    private static String why(@Nullable Prepared known, List<String> names) {
        String left = names.isEmpty()
                ? "the server has no binlog any more"
                : "the server's binlogs begin with " + names.get(0);
        return known == null
                ? "its rows are not in the binlog: it was prepared before the place where this task began to read, and "
                        + left
                : "its rows stood in the binlog at " + known + " and are not there any more; " + left;
    }

    private boolean readAt(Xid xid, Prepared prepared, BinlogEvents.Reader rows)
            throws IOException, SQLException, InterruptedException {
        XaEvents events = new XaEvents(xid, rows);
        try {
            binlog.read(prepared.file(), prepared.position(), events);
        } catch (ServerException e) {
            if (e.getErrorCode() != CANNOT_BE_READ || events.isThere()) {
                throw e;
            }
            LOG.info("XA transaction {} is not at {}: {}", xid, prepared, e.getMessage());
        }
        if (events.isThere() && !events.isWhole()) {
            throw new IOException("The binlog ended within the XA transaction " + xid + " that begins at " + prepared);
        }
        return events.isThere();
    }

    private @Nullable Prepared search(Xid xid, List<String> names, String file, long position)
            throws IOException, SQLException, InterruptedException {
        List<String> back = new ArrayList<>(names.subList(0, names.indexOf(file) + 1));
        Collections.reverse(back);
        for (String name : back) {
            LOG.info("Looking for XA transaction {}, which is committed at {}:{}, in {}.", xid, file, position, name);
            LastStart last = new LastStart(xid, name, name.equals(file) ? position : Long.MAX_VALUE);
            statements.read(name, FIRST_POSITION, last);
            if (last.found.isPresent()) {
                return last.found.get();
            }
        }
        return null;
    }

    /** The last XA START of the name in a file. */
    private static final class LastStart implements BinlogEvents.Reader {

        private final Xid xid;
        private final String file;
        private final long before;
        private Optional<Prepared> found = Optional.empty();

        LastStart(Xid xid, String file, long before) {
            this.xid = xid;
            this.file = file;
            this.before = before;
        }

        @Override
        public boolean take(Event event) {
            long position = event.<EventHeaderV4>getHeader().getPosition();
            if (XaStatement.starts(xid, event) && position < before) {
                found = Optional.of(new Prepared(file, position, true));
            }
            return position < before && !isOtherFile(event);
        }

        private boolean isOtherFile(Event event) {
            return event.getData() instanceof RotateEventData rotate
                    && !rotate.getBinlogFilename().equals(file);
        }
    }
}
