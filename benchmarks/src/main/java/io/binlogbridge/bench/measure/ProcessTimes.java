package io.binlogbridge.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** CPU times of processes as Linux counts them, in ticks of 10 ms. Used by one thread. */
public final class ProcessTimes {

    private static final long MICROS_PER_TICK = 10_000;

    /** In {@code /proc/<pid>/stat} behind the name in parentheses: utime and stime. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    private final Supplier<List<Long>> pids;
    private final Map<Long, Long> seen = new HashMap<>();

    /** Of processes that may come and go. */
    public ProcessTimes(Supplier<List<Long>> pids) {
        this.pids = pids;
    }

    /** User and system time of the processes together, in microseconds; one that has ended counts as when it was last looked at. */
    public long micros() {
        pids.get().forEach(pid -> seen.merge(pid, micros(pid), Math::max));
        return seen.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long micros(long pid) {
        try {
            return micros(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Of one line of {@code /proc/<pid>/stat}. The process's name may hold spaces and parentheses. */
    static long micros(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MICROS_PER_TICK;
    }
}
