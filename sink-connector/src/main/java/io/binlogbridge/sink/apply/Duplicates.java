package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log about changes that are passed over because they were applied before: once where they begin, once where they end. */
final class Duplicates {

    private static final Logger log = LoggerFactory.getLogger(Duplicates.class);

    private long count;

    /**
     * Whether {@code event} was not applied before.
     *
     * @throws StopException when the fence cannot tell
     */
    boolean isNew(ChangeEvent event, Fence fence) {
        return switch (fence.judge(event.position())) {
            case NEW -> {
                end(event);
                yield true;
            }
            case DUPLICATE -> {
                passOver(event);
                yield false;
            }
            case SOURCE_TURNED_BACK ->
                throw StopException.at(
                        event,
                        "A change stands before what was applied last ("
                                + fence.last()
                                + "), yet the source logged it later than anything applied. So it is no repetition:"
                                + " the source's binlog was reset, or the source connector now reads another server."
                                + " Compare both sides, or start the migration anew.");
            case TORN_TRANSACTION ->
                throw StopException.at(
                        event,
                        "A transaction that was applied in part ("
                                + fence.last()
                                + ") goes on in another server's binlog, so which part is still to be applied cannot"
                                + " be told. Compare both sides, or start the migration anew.");
        };
    }

    private void passOver(ChangeEvent event) {
        if (count++ == 0) {
            log.warn(
                    "The topic holds changes again that were applied already, from {} on: passed over. This is what a source"
                            + " that was stopped hard leaves behind.",
                    event.where());
        }
    }

    private void end(ChangeEvent next) {
        if (count > 0) {
            log.info("Passed over {} changes that were applied already, up to {}", count, next.where());
            count = 0;
        }
    }
}
