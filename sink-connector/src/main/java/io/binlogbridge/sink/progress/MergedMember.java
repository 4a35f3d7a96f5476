package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import java.util.Optional;

/**
 * A table of the source that shares its target with others.
 *
 * @param position how many of the target's statements it has had; a new one has had at least the CREATE
 * @param lastOffset where the last statement on it stood in its topic
 * @param mark what tells its rows on the target from those of the others; empty where only their keys do
 */
public record MergedMember(
        String topic, ObjectName source, ObjectName target, int position, long lastOffset, Optional<Mark> mark) {

    /**
     * A column that has one value in all rows of a member.
     *
     * @param made whether the source's table lacks it, so that it is ours on the target
     */
    public record Mark(String column, String value, boolean made) {}

    /** The same after one more statement. */
    public MergedMember after(int statements, long offset) {
        return new MergedMember(topic, source, target, statements, offset, mark);
    }
}
