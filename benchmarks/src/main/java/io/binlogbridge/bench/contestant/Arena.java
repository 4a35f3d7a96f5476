package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Cpu;
import io.binlogbridge.bench.measure.ProcessTimes;
import io.binlogbridge.bench.measure.Sampler;
import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.EmptyTable;
import io.binlogbridge.bench.servers.RowCounter;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.bench.servers.TargetState;
import io.binlogbridge.bench.servers.Topics;
import io.binlogbridge.bench.servers.Workers;
import io.binlogbridge.bench.workload.Workload;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a contestant is given.
 *
 * @param servers the servers
 * @param workers the Connect workers
 * @param topics the topics
 * @param state what the target holds
 */
public record Arena(Servers servers, Workers workers, Topics topics, TargetState state) {

    /** What a contestant does when all is set up. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }

    /** Makes the target hold the workload's empty table and nothing else. */
    void emptyTable(Workload workload) {
        state.empty();
        EmptyTable.create(servers.target(), workload);
    }

    /** Looks at the target's row counters and at CPU times while something is done. */
    Series measured(Supplier<List<Long>> workerPids, Work work) throws Exception {
        try (RowCounter counter = new RowCounter(servers.target())) {
            return measured(counter, workerPids, work);
        }
    }

    /** As {@link #measured(Supplier, Work)}, with another counter. */
    Series measured(LongSupplier progress, Supplier<List<Long>> workerPids, Work work) throws Exception {
        long targetPid = servers.target().pid();
        long brokerPid = servers.broker().pid();
        ProcessTimes worker = new ProcessTimes(workerPids);
        ProcessTimes target = new ProcessTimes(() -> List.of(targetPid));
        ProcessTimes broker = new ProcessTimes(() -> List.of(brokerPid));
        Sampler sampler = Sampler.started(progress, () -> new Cpu(worker.micros(), target.micros(), broker.micros()));
        try {
            work.run();
        } catch (Exception e) {
            sampler.stop();
            throw e;
        }
        return sampler.stop();
    }
}
