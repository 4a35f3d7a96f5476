package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.OffsetGaps;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.Fence;
import io.binlogbridge.sink.progress.Progress;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Holds the offsets of a partition against the one that comes next. An earlier one means that the topic was deleted and made anew or
 * cut back. A later one may mean that records are gone (retention); or that there never were records, because the markers and aborted
 * records of a transactional producer take offsets too. The two are told apart by reading the record before the gap once
 * more: what a topic loses, it loses from its beginning, so while that record is there nothing after it is gone. Within one
 * delivery, which is one fetch, a gap is always of the second kind. The same is asked when a partition is opened: the
 * last record applied must still stand where it stood.
 */
final class OffsetCheck {

    private final OffsetGaps gaps;
    private boolean askedForLast;

    OffsetCheck(OffsetGaps gaps) {
        this.gaps = gaps;
    }

    /** What to do with a record. */
    enum Answer {
        /** It is the next one. */
        READ,
        /** It is the first of all and not at offset 0: the next one only if a snapshot starts with it. */
        READ_IF_SNAPSHOT_STARTS,
        /** It is the last one, asked for once more. */
        SEEN_BEFORE,
        /** Seek to {@link #lastOf} and deliver from there. */
        ASK_FOR_LAST
    }

    /** The offset to begin at, so that the last record applied comes first; empty knowledge begins anywhere. */
    long begin(PartitionState state) {
        askedForLast = state.next() > 0 && !state.isAltered();
        return askedForLast ? lastOf(state) : state.next();
    }

    /** The offset of the last record that was read. */
    static long lastOf(PartitionState state) {
        return state.next() - 1;
    }

    /** @param first whether the record is the first of its delivery */
    Answer check(SinkRecord record, PartitionState state, boolean first) {
        long offset = record.originalKafkaOffset();
        long next = state.next();
        boolean asked = askedForLast;
        askedForLast = false;
        if (offset == next) {
            return Answer.READ;
        }
        if (asked && offset == next - 1) {
            return Answer.SEEN_BEFORE;
        }
        if (next != Progress.NOTHING && offset < next) {
            throw new StopException("The target waits for offset " + next + " of " + partition(record)
                    + ", and the topic delivers offset " + offset
                    + ": it was deleted and made anew, or cut back. Compare both sides, or start the migration anew under"
                    + " another connector name.");
        }
        if (gaps == OffsetGaps.ALLOW || !first) {
            return Answer.READ;
        }
        if (next == Progress.NOTHING) {
            return offset == 0 ? Answer.READ : Answer.READ_IF_SNAPSHOT_STARTS;
        }
        if (asked || next == 0) {
            throw gone(record, Math.max(0, next));
        }
        askedForLast = true;
        return Answer.ASK_FOR_LAST;
    }

    /** The stop for records that were there once. */
    static StopException gone(SinkRecord record, long next) {
        return new StopException(
                "The target waits for offset " + next + " of " + partition(record)
                        + ", and the topic delivers offset " + record.originalKafkaOffset()
                        + ": the records between them are gone (retention, compaction), and with them changes. Start the migration"
                        + " anew, with a new snapshot, under another connector name. If they do not matter, set offset.gaps=allow.");
    }

    /** Compares the last record as it is delivered once more with what was applied last. */
    static void requireTheSame(SinkRecord record, ChangeEvent event, PartitionState state) {
        if (state.isAltered()) {
            return;
        }
        Fence fence = state.fence();
        boolean inBinlog = event.position().file() != null && !event.position().snapshot();
        boolean other = inBinlog
                ? fence.judge(event.position()) != Fence.Verdict.DUPLICATE
                : event.position().snapshot() && fence.last().file() != null;
        if (other) {
            throw new StopException("The target waits for offset " + state.next() + " of " + partition(record)
                    + ", and the topic delivers at offset " + record.originalKafkaOffset() + " another record ("
                    + event.position()
                    + ") than the one that was applied last ("
                    + fence.last()
                    + "): it was deleted and made anew. Compare both sides, or start the migration anew under another"
                    + " connector name.");
        }
    }

    private static String partition(SinkRecord record) {
        return record.originalTopic() + "-" + record.originalKafkaPartition();
    }
}
