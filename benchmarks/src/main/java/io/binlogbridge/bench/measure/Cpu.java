package io.binlogbridge.bench.measure;

/**
 * CPU time, user and system, in microseconds.
 *
 * @param worker of the process that applies: a Connect worker, or a client's process; 0 where the target applies by itself
 * @param target of the target's mysqld
 * @param broker of the Kafka broker
 */
public record Cpu(long worker, long target, long broker) {

    /** What was used since an earlier look. */
    public Cpu since(Cpu earlier) {
        return new Cpu(worker - earlier.worker, target - earlier.target, broker - earlier.broker);
    }
}
