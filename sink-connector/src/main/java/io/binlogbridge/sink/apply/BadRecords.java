package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.BadRecordException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a record that cannot be applied: with {@code errors.tolerance=all} it is reported, otherwise it ends the task. */
public final class BadRecords {

    private static final Logger log = LoggerFactory.getLogger(BadRecords.class);

    private final boolean tolerated;
    private final @Nullable ErrantRecordReporter reporter;
    private long count;

    /** @param reporter null where the connector's configuration names no place for them */
    public BadRecords(boolean tolerated, @Nullable ErrantRecordReporter reporter) {
        this.tolerated = tolerated;
        this.reporter = reporter;
    }

    boolean tolerated() {
        return tolerated;
    }

    /** Returns when the record is where the configuration wants it, so that it may be passed over. */
    void handle(SinkRecord record, BadRecordException why) {
        if (!tolerated) {
            throw why;
        }
        count++;
        log.warn("Passed over, bad record {} of this task: {}", count, why.getMessage());
        if (reporter == null) {
            return;
        }
        try {
            reporter.report(record, why).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("The task was stopped while a bad record was reported", e);
        } catch (ExecutionException e) {
            throw new ConnectException(
                    "A bad record could not be reported, so it is not passed over. " + why.getMessage(), e);
        }
    }
}
