package io.binlogbridge.source.binlog;

import io.binlogbridge.source.config.StartPosition;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of a place where the binlog alone is to begin without reading up to it: whether the server still has it, or has it
 * yet. {@code validate} asks before there is a task, and the task asks first.
 */
public final class StartLimits {

    private static final int MALFORMED_GTID_SET = 1772;

    private final ServerBinlog server;
    private final BinlogFiles files;

    public StartLimits(ServerBinlog server) {
        this(server, new BinlogFiles(server, new BinlogEvents(server.withoutContents(), () -> true)));
    }

    StartLimits(ServerBinlog server, BinlogFiles files) {
        this.server = server;
        this.files = files;
    }

    /** Empty for a place that may be one. */
    public Optional<StartRefusal> refusal(StartPosition position)
            throws IOException, SQLException, InterruptedException {
        if (position instanceof StartPosition.AtGtids at) {
            return ofGtids(at.gtids());
        } else if (position instanceof StartPosition.AtBinlog at) {
            return ofBinlog(at.file(), at.position());
        } else if (position instanceof StartPosition.AtTime at) {
            return ofTime(at.time());
        }
        return Optional.empty();
    }

    private Optional<StartRefusal> ofGtids(String gtids) throws SQLException {
        if (!server.hasGtids()) {
            return refused(
                    StartPosition.GTID_SET,
                    StartPosition.GTID_SET
                            + " is given, and the server has not gtid_mode=ON. Give start.binlog.file or start.timestamp.");
        }
        String missing;
        try {
            missing = server.text("SELECT GTID_SUBTRACT(@@GLOBAL.gtid_purged, '" + gtids + "')", 1);
        } catch (SQLException e) {
            if (e.getErrorCode() != MALFORMED_GTID_SET) {
                throw e;
            }
            // Tags, for one, are known since 8.3.
            return refused(
                    StartPosition.GTID_SET,
                    StartPosition.GTID_SET + " is no GTID set for this server: " + e.getMessage()
                            + ". Give what gtid_executed of a server shows.");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : refused(
                        StartPosition.GTID_SET,
                        "The server has purged transactions that are not in " + StartPosition.GTID_SET + ": "
                                + missing.replaceAll("\\s", "") + ". Put them into the set if the target has them."
                                + StartRefusal.ELSE);
    }

    private Optional<StartRefusal> ofBinlog(String file, long position) throws SQLException {
        Map<String, Long> ends = server.ends();
        Long end = ends.get(file);
        if (end == null) {
            List<String> names = new ArrayList<>(ends.keySet());
            return refused(
                    StartPosition.BINLOG_FILE,
                    StartPosition.BINLOG_FILE + "=" + file + " is not on the server, which has "
                            + (names.isEmpty() ? "none." : names.get(0) + " to " + names.get(names.size() - 1) + ".")
                            + StartRefusal.ELSE);
        }
        return position <= end ? Optional.empty() : Optional.of(StartRefusal.behindTheEnd(file, position, end));
    }

    private Optional<StartRefusal> ofTime(Instant time) throws IOException, SQLException, InterruptedException {
        Instant now = Instant.ofEpochMilli(
                Long.parseLong(server.text("SELECT CAST(FLOOR(UNIX_TIMESTAMP(NOW(3)) * 1000) AS CHAR)", 1)));
        if (time.isAfter(now)) {
            return refused(
                    StartPosition.TIMESTAMP,
                    StartPosition.TIMESTAMP + "=" + time + " lies in the future: the server's clock shows " + now
                            + ". Leave it out to begin now.");
        }
        String oldest = files.names().get(0);
        BinlogFiles.Head head = files.head(oldest);
        return head.isBefore(time)
                ? Optional.empty()
                : refused(
                        StartPosition.TIMESTAMP,
                        StartPosition.TIMESTAMP + "=" + time + " lies before the oldest binlog, " + oldest
                                + ", which begins at " + head.created() + ". Give a time at least a second later."
                                + StartRefusal.ELSE);
    }

    private static Optional<StartRefusal> refused(String option, String sentence) {
        return Optional.of(new StartRefusal(option, sentence));
    }
}
