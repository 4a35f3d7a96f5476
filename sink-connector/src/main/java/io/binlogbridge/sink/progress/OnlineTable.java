package io.binlogbridge.sink.progress;

import java.util.Optional;

/**
 * A table of the source that an online schema change works with and that is not on the target: a shadow, what may become one, or the
 * table that was in its place before the cut-over.
 *
 * @param topic the topic of its database
 * @param name its name there
 * @param realBefore the definition of the real table on the target when this one was made; empty when that was not seen
 * @param replaced the definition of the real table on the target when the cut-over began; empty before
 * @param stage how far its cut-over is
 * @param stepsDone how many steps of that stage are done
 */
public record OnlineTable(
        String topic, String name, Optional<String> realBefore, Optional<String> replaced, Stage stage, int stepsDone) {

    /** How far a cut-over is. */
    public enum Stage {
        /** It has not begun. */
        KEPT,
        /** This is a real table, whose DROP waits for what comes next: its shadow may take its place. */
        HELD,
        /** The new table is made beside the real one, to see what differs. */
        COMPARING,
        /** Statements run on the real table, one by one. */
        REPLAYING,
        /** The new table is made beside the real one, and rows are copied. */
        COPYING,
        /** The rows are in the new table; it takes the real one's place. */
        SWAPPING,
        /** The table is as it should be; its triggers come. */
        TRIGGERS,
        /** Nothing is left to do for it. */
        DONE
    }

    /** A real table whose DROP waits. */
    public static OnlineTable held(String topic, String name) {
        return new OnlineTable(topic, name, Optional.empty(), Optional.empty(), Stage.HELD, 0);
    }

    /** One whose cut-over has not begun. */
    public static OnlineTable kept(String topic, String name, Optional<String> realBefore) {
        return new OnlineTable(topic, name, realBefore, Optional.empty(), Stage.KEPT, 0);
    }

    /** The same when the cut-over begins. */
    public OnlineTable replacing(String definition) {
        return new OnlineTable(topic, name, realBefore, Optional.of(definition), Stage.COMPARING, 0);
    }

    /** The same at another stage, of which nothing is done. */
    public OnlineTable at(Stage other) {
        return new OnlineTable(topic, name, realBefore, replaced, other, 0);
    }

    /** The same with one more step done. */
    public OnlineTable oneStepOn() {
        return new OnlineTable(topic, name, realBefore, replaced, stage, stepsDone + 1);
    }
}
