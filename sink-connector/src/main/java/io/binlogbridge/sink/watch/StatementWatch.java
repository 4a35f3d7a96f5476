package io.binlogbridge.sink.watch;

import io.binlogbridge.ddl.StatementKind;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the statements of a task and knows which are running. Thread-safe. */
public final class StatementWatch {

    private static final Logger log = LoggerFactory.getLogger(StatementWatch.class);
    private static final long LONGEST_PAUSE_NANOS = Duration.ofHours(1).toNanos();

    private final long firstPauseNanos;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final LongAdder run = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder excluded = new LongAdder();
    private final ConcurrentMap<StatementKind, LongAdder> leftOut = new ConcurrentHashMap<>();

    /** @param reportAfter how long a statement runs before the log says so for the first time; then each pause is twice the one before */
    public StatementWatch(Duration reportAfter) {
        this.firstPauseNanos = reportAfter.toNanos();
    }

    /** A statement that is running now. */
    public final class Running {
        private final String text;
        private final String kind;
        private final String place;
        private final long since = System.nanoTime();
        private long nextReport = firstPauseNanos;

        private Running(String text, String kind, String place) {
            this.text = text;
            this.kind = kind;
            this.place = place;
        }

        /** As it is run. */
        public String text() {
            return text;
        }

        /** {@code alter_table}. */
        public String kind() {
            return kind;
        }

        /** Where it stands: topic-partition@offset and binlog position. */
        public String place() {
            return place;
        }

        public long seconds() {
            return Duration.ofNanos(System.nanoTime() - since).toSeconds();
        }

        private synchronized void reportIfDue() {
            long age = System.nanoTime() - since;
            if (age < nextReport) {
                return;
            }
            nextReport = age + Math.min(age, LONGEST_PAUSE_NANOS);
            log.info(
                    "Still running, for {} seconds: {} (from {}). What follows it in its partition waits; other partitions go on."
                            + " If it does not end, look for what it waits for in information_schema.PROCESSLIST on the target.",
                    seconds(),
                    text,
                    place);
        }

        /** It does not run any more. */
        public void end() {
            running.remove(this);
        }
    }

    /**
     * A statement begins.
     *
     * @param text as it is run
     * @param place where it stands, for messages
     */
    public Running begin(StatementKind kind, String text, String place) {
        Running begun = new Running(text, kind.name().toLowerCase(Locale.ROOT), place);
        running.add(begun);
        return begun;
    }

    /** Tells the log of statements that have been running for long. To be called every now and then. */
    public void report() {
        running.forEach(Running::reportIfDue);
    }

    /** The statement that has been running for longest. */
    public Optional<Running> longest() {
        return running.stream().min(Comparator.comparingLong(one -> one.since));
    }

    /** How many are running. */
    public int running() {
        return running.size();
    }

    /** One has run. */
    public void countRun() {
        run.increment();
    }

    /** The target refused one, and the stream goes on without it. */
    public void countSkipped() {
        skipped.increment();
    }

    /** One was of an excluded kind. */
    public void countExcluded() {
        excluded.increment();
    }

    /** One changes nothing on the target. Says how many of {@code kind} that makes. */
    public long countLeftOut(StatementKind kind) {
        LongAdder count = leftOut.computeIfAbsent(kind, any -> new LongAdder());
        count.increment();
        return count.sum();
    }

    long run() {
        return run.sum();
    }

    long skipped() {
        return skipped.sum();
    }

    long excluded() {
        return excluded.sum();
    }

    Map<String, Long> leftOut() {
        Map<String, Long> counts = new TreeMap<>();
        leftOut.forEach((kind, count) -> counts.put(kind.name().toLowerCase(Locale.ROOT), count.sum()));
        return counts;
    }
}
