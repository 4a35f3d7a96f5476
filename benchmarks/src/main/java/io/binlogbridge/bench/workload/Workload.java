package io.binlogbridge.bench.workload;

import java.util.Iterator;

/**
 * Something to apply.
 *
 * @param name as on the command line
 * @param table its only table
 * @param base how many rows stand in the table before, ids from 1
 * @param kind how the changes are made
 * @param changes how many row changes are measured
 */
public record Workload(String name, OrderTable table, int base, Kind kind, int changes) {

    private static final int NOTE_OF_200_BYTE_ROW = 140;
    private static final int NOTE_OF_1_KB_ROW = 960;

    /** How the changes reach the topic. */
    public enum Kind {
        /** As the rows of a snapshot. */
        SNAPSHOT,
        /** Half updates, a quarter inserts, a quarter deletes, each a transaction. */
        MIXED,
        /** Updates of one row, each a transaction. */
        HOT,
        /** Inserts, two a transaction. */
        PAIRS
    }

    /** Rows of about 200 bytes into an empty table. */
    public static Workload insert(int rows) {
        return new Workload("insert", new OrderTable(NOTE_OF_200_BYTE_ROW, false), 0, Kind.SNAPSHOT, rows);
    }

    /** The same rows, through the whole pipeline. */
    public static Workload pipeline(int rows) {
        return new Workload("pipeline", new OrderTable(NOTE_OF_200_BYTE_ROW, false), 0, Kind.SNAPSHOT, rows);
    }

    /** The same rows, copied into a shadow table while a pipeline runs. */
    public static Workload shadow(int rows) {
        return new Workload("shadow", new OrderTable(NOTE_OF_200_BYTE_ROW, false), 0, Kind.SNAPSHOT, rows);
    }

    /** A table whose rows are inserted while a pipeline runs. */
    public static Workload latency() {
        return new Workload("latency", new OrderTable(NOTE_OF_200_BYTE_ROW, false), 0, Kind.PAIRS, 0);
    }

    /** Mixed changes of a table that has a third as many rows. */
    public static Workload mixed(int changes) {
        return new Workload("mixed", new OrderTable(NOTE_OF_200_BYTE_ROW, false), changes / 3, Kind.MIXED, changes);
    }

    /** {@link #mixed} with two secondary unique keys. */
    public static Workload unique(int changes) {
        return new Workload("unique", new OrderTable(NOTE_OF_200_BYTE_ROW, true), changes / 3, Kind.MIXED, changes);
    }

    /** One row, changed again and again. */
    public static Workload hot(int changes) {
        return new Workload("hot", new OrderTable(NOTE_OF_200_BYTE_ROW, false), 10, Kind.HOT, changes);
    }

    /** Rows of 1 KB. */
    public static Workload wide(int rows) {
        return new Workload("wide", new OrderTable(NOTE_OF_1_KB_ROW, false), 0, Kind.PAIRS, rows - rows % 2);
    }

    /** The database that holds its table. */
    public String database() {
        return "bench_" + name;
    }

    /** Whether the changes are what a snapshot reads, so that they stand on the source before a connector starts. */
    public boolean isSnapshot() {
        return kind == Kind.SNAPSHOT;
    }

    /** The rows that are on the source before the changes are made: multi-row statements. */
    public Iterator<String> load() {
        return new Inserts(table, isSnapshot() ? changes : base);
    }

    /** The changes, each statement with its transaction; none for a snapshot. */
    public Iterator<String> stream() {
        return switch (kind) {
            case SNAPSHOT -> new Inserts(table, 0);
            case MIXED -> new MixedChanges(table, base, changes);
            case HOT -> new HotRow(table, changes);
            case PAIRS -> new RowPairs(table, changes);
        };
    }
}
