package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.OffsetGaps;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.Progress;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Holds the offsets of a partition against the one that comes next. An earlier one, right after the partition was opened, means that the
 * topic was deleted and made anew; a later one that records are gone before they were read.
 */
final class OffsetCheck {

    private final OffsetGaps gaps;
    private long next;
    private boolean mayGoBack;

    /**
     * @param next the offset that the target waits for, or {@link Progress#NOTHING} when any may be the first
     * @param redelivery whether earlier records are in order, because Connect delivers a batch again after a failure
     */
    OffsetCheck(long next, OffsetGaps gaps, boolean redelivery) {
        this.next = next;
        this.gaps = gaps;
        this.mayGoBack = redelivery;
    }

    void check(SinkRecord record) {
        long offset = record.originalKafkaOffset();
        if (next != Progress.NOTHING) {
            if (offset < next && !mayGoBack) {
                throw new StopException("The target waits for offset " + next + " of " + partition(record)
                        + ", and the topic delivers offset " + offset
                        + ": it was deleted and made anew, or cut back. Compare both sides, or start the migration anew under"
                        + " another connector name.");
            }
            if (offset > next && gaps == OffsetGaps.FAIL) {
                throw new StopException("The target waits for offset " + next + " of " + partition(record)
                        + ", and the topic delivers offset " + offset
                        + ": the records between them are gone (retention, compaction), and with them changes. Start the migration"
                        + " anew under another connector name. If they are only markers of a source with exactly-once support, or"
                        + " records that a transformation drops, set offset.gaps=allow.");
            }
        }
        next = Math.max(next, offset + 1);
        mayGoBack = true;
    }

    private static String partition(SinkRecord record) {
        return record.originalTopic() + "-" + record.originalKafkaPartition();
    }
}
