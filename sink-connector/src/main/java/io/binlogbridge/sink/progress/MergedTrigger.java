package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;

/**
 * A trigger of a table that shares its target with others, and the trigger on the target that stands for it and its twins.
 *
 * @param source the trigger on the source
 * @param table the table there that has it
 * @param target the trigger on the target
 * @param targetTable its table
 * @param version which text of the target's trigger this one has or had, from 1 on
 * @param present whether the source has it still
 * @param lastOffset where its last statement stood in its topic
 * @param words the statement that makes it, as it is compared
 */
public record MergedTrigger(
        String topic,
        ObjectName source,
        ObjectName table,
        ObjectName target,
        ObjectName targetTable,
        int version,
        boolean present,
        long lastOffset,
        String words) {

    /** The same after its DROP at {@code offset}. */
    public MergedTrigger gone(long offset) {
        return new MergedTrigger(topic, source, table, target, targetTable, version, false, offset, words);
    }
}
