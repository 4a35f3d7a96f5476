package io.binlogbridge.it.crash;

import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A thread that writes a workload to the source without a pause, only never too far ahead of the target. */
final class Traffic implements AutoCloseable {

    private static final int AHEAD = 20_000;

    private final Workload workload;
    private final Writer writer;
    private final Topics topics;
    private final String topic;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile long applied;
    private volatile boolean ending;

    /** Writes the workload's tables. */
    Traffic(LiveStack stack, Pair pair, String database, long seed) throws SQLException {
        this.workload = new Workload(seed);
        this.topics = new Topics(stack.bootstrapServers());
        this.topic = pair.topic();
        this.writer = new Writer(stack.source(), database);
        writer.write(workload.setup());
    }

    /** Begins; the future is done when {@link #end} was called, or fails when the source refuses what it must not. */
    Future<?> begin() {
        return thread.submit(() -> {
            while (!ending) {
                for (List<String> transaction : workload.nextRound()) {
                    writer.write(transaction);
                }
                while (!ending && topics.end(topic) - applied > AHEAD) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
            return null;
        });
    }

    /** How far the target is, as an offset of the topic. */
    void applied(long offset) {
        applied = offset;
    }

    /** The offset that the topic's next record will have. */
    long written() {
        return topics.end(topic);
    }

    /** Ends after the round that is being written. */
    void end(Future<?> running) throws InterruptedException, ExecutionException {
        ending = true;
        running.get();
    }

    @Override
    public void close() throws SQLException {
        ending = true;
        thread.shutdownNow();
        topics.close();
        writer.close();
    }
}
