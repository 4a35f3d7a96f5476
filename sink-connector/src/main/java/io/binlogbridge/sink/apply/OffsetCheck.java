package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.Progress;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the first record after a partition was opened: it should be the one that the target waits for. An earlier one means that
 * the topic no longer has that offset, because it was deleted and made anew.
 */
final class OffsetCheck {

    private static final Logger log = LoggerFactory.getLogger(OffsetCheck.class);

    private final long expected;
    private boolean checked;

    /** @param redelivery whether earlier records are in order, because Connect delivers a batch again after a failure */
    OffsetCheck(long expected, boolean redelivery) {
        this.expected = expected;
        this.checked = redelivery || expected == Progress.NOTHING;
    }

    void check(SinkRecord record) {
        if (checked) {
            return;
        }
        checked = true;
        long offset = record.originalKafkaOffset();
        String partition = record.originalTopic() + "-" + record.originalKafkaPartition();
        if (offset < expected) {
            throw new StopException(
                    "The target waits for offset " + expected + " of " + partition + ", and the topic delivers offset "
                            + offset
                            + ": it was deleted and made anew, or cut back. Compare both sides, or start the migration anew under"
                            + " another connector name.");
        }
        if (offset > expected) {
            log.info(
                    "{} delivers offset {} where {} was expected: nothing between them, or records that are gone",
                    partition,
                    offset,
                    expected);
        }
    }
}
