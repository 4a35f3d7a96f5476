package io.binlogbridge.bench.report;

import java.util.List;

/**
 * Times from commits on the source to commits on the target.
 *
 * @param title what carried the changes, as a reader knows it
 * @param ours whether that were this project's connectors
 * @param converter as a reader knows it
 * @param micros each change's, ascending
 */
public record Latency(String title, boolean ours, String converter, List<Long> micros) {

    /** A copy of a list. */
    public Latency {
        micros = List.copyOf(micros);
    }

    boolean isOursInAvro() {
        return ours && converter.equals("Avro");
    }

    /** How many changes were looked at. */
    public int count() {
        return micros.size();
    }

    /** The time within which a share of all changes was there, in milliseconds. */
    public double millis(double share) {
        int place = (int) Math.ceil(share * micros.size()) - 1;
        return micros.get(Math.max(0, place)) / 1000.0;
    }
}
