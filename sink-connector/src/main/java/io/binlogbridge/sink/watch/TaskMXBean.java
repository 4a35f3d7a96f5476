package io.binlogbridge.sink.watch;

import java.util.Map;

/**
 * A task as JMX shows it, under {@code io.binlogbridge.sink:type=task,connector=<name>,task=<number>}. Counts are since the task
 * started.
 */
public interface TaskMXBean {

    /** The task's name in table partition_owner of the control database. */
    String getOwner();

    /** Statements that were run on the target. */
    long getStatementsRun();

    /** Statements that the target refused, under ddl.errors=skip. */
    long getStatementsSkipped();

    /** Statements of kinds that ddl.exclude names. */
    long getStatementsExcluded();

    /** Statements that mean nothing on the target or that the rules leave out, by kind. */
    Map<String, Long> getStatementsLeftOut();

    /** How many statements are running now. */
    int getRunningStatements();

    /** The statement that has been running for longest, as it is run; empty when none is running, as the next three are, or 0. */
    String getRunningStatement();

    /** Its kind. */
    String getRunningStatementKind();

    /** For how many seconds it has been running. */
    long getRunningStatementSeconds();

    /** Where it stands: topic-partition@offset, and the binlog position. */
    String getRunningStatementPosition();

    /** The first offset of each partition, {@code topic-partition}, that is not durable on the target yet. */
    Map<String, Long> getDurableOffsets();
}
