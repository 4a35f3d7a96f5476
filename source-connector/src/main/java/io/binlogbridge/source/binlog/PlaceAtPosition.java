package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeader;
import com.github.shyiko.mysql.binlog.event.EventType;
import io.binlogbridge.source.config.StartPosition;
import io.binlogbridge.source.offset.BinlogPlace;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/** Reads a file up to a position, to know whether it lies between two transactions and which come before it. */
final class PlaceAtPosition implements BinlogEvents.Reader {

    private static final Set<EventType> HEAD =
            EnumSet.of(EventType.ROTATE, EventType.FORMAT_DESCRIPTION, EventType.PREVIOUS_GTIDS, EventType.HEARTBEAT);

    private final TransactionWalk walk = new TransactionWalk();
    private final String file;
    private final long position;
    private long fileEnd;
    private boolean fits;
    private @Nullable BinlogPlace found;

    PlaceAtPosition(String file, long position) {
        this.file = file;
        this.position = position;
        this.fits = position == BinlogFiles.FIRST_POSITION;
    }

    @Override
    public boolean take(Event event) {
        EventHeader header = event.getHeader();
        boolean head = HEAD.contains(header.getEventType());
        if (fits && !head) {
            // The head of the file says which transactions come before it, so it is read to its end.
            walk.see(event);
            BinlogPlace before = walk.before();
            found = new BinlogPlace(file, position, before.gtids());
            return false;
        }
        walk.see(event);
        if (!walk.file().equals(file)) {
            return false;
        }
        fileEnd = walk.end();
        if (!walk.isInside() && walk.end() >= position && !fits) {
            fits = walk.end() == position;
            if (fits && head) {
                return true;
            }
            return stop(fits);
        }
        return true;
    }

    private boolean stop(boolean there) {
        if (there) {
            found = walk.after();
        }
        return false;
    }

    /** @throws ConnectException when it lies elsewhere than between two transactions */
    BinlogPlace place() {
        if (found != null) {
            return found;
        } else if (fits) {
            return new BinlogPlace(file, position, walk.after().gtids());
        }
        throw new ConnectException(
                fileEnd < position
                        ? StartRefusal.behindTheEnd(file, position, fileEnd).sentence()
                        : StartPosition.BINLOG_POSITION + "=" + position + " of " + file
                                + " does not lie between two transactions: one goes from " + walk.begin() + " to "
                                + walk.end() + ". Give one of these two.");
    }
}
