package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.GtidSet;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.PreviousGtidSetEventData;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of the binlog by what stands at their beginnings; of many files a few are looked at. */
final class BinlogFiles {

    /** Where the first event of a file is. */
    static final long FIRST_POSITION = 4;

    private final ServerBinlog server;
    private final BinlogEvents events;

    BinlogFiles(ServerBinlog server, BinlogEvents events) {
        this.server = server;
        this.events = events;
    }

    /**
     * What a file begins with.
     *
     * @param created in whole seconds
     * @param before the transactions in all files before it; none without GTID
     */
    record Head(Instant created, GtidSet before) {

        /** Whether all that was committed in the second of a time is behind it. */
        boolean isBefore(Instant time) {
            return created.getEpochSecond() < time.getEpochSecond();
        }
    }

    /** Their names, in their order; there is one at least. */
    List<String> names() throws SQLException {
        List<String> names = server.files();
        if (names.isEmpty()) {
            throw new SQLException("The server has no binlog.");
        }
        return names;
    }

    Head head(String file) throws IOException, SQLException, InterruptedException {
        HeadReader reader = new HeadReader();
        events.read(file, FIRST_POSITION, reader);
        return new Head(reader.created, reader.before);
    }

    /** The last file before which there is nothing that is not in the set; the first one if there is none. */
    String lastBefore(GtidSet set) throws IOException, SQLException, InterruptedException {
        List<String> names = names();
        return last(names, head -> head.before().isContainedWithin(set)).orElse(names.get(0));
    }

    /** The last file that was created before the second in which the time lies, which {@link StartLimits} has seen to be there. */
    String lastCreatedBefore(Instant time) throws IOException, SQLException, InterruptedException {
        return last(names(), head -> head.isBefore(time))
                .orElseThrow(() -> new SQLException("the server purged binlogs meanwhile"));
    }

    /** @param fits true of the first files up to one, and of no other */
    private Optional<String> last(List<String> names, Predicate<Head> fits)
            throws IOException, SQLException, InterruptedException {
        int fitting = 0;
        int other = names.size();
        while (fitting < other) {
            int middle = (fitting + other) >>> 1;
            if (fits.test(head(names.get(middle)))) {
                fitting = middle + 1;
            } else {
                other = middle;
            }
        }
        return fitting == 0 ? Optional.empty() : Optional.of(names.get(fitting - 1));
    }

    private static final class HeadReader implements BinlogEvents.Reader {

        private Instant created = Instant.EPOCH;
        private GtidSet before = new GtidSet("");

        @Override
        public boolean take(Event event) {
            EventType type = event.getHeader().getEventType();
            if (type == EventType.FORMAT_DESCRIPTION) {
                created = Instant.ofEpochMilli(event.getHeader().getTimestamp());
            } else if (type == EventType.PREVIOUS_GTIDS) {
                PreviousGtidSetEventData previous = event.getData();
                before = new GtidSet(previous.getGtidSet());
            }
            return type == EventType.FORMAT_DESCRIPTION || type == EventType.ROTATE;
        }
    }
}
