package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.target.Target;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread and one connection to the target. What is handed to it is done in order. */
final class Lane implements AutoCloseable {

    private final Target target;
    private final ThreadPoolExecutor thread;

    Lane(String name, Target target) {
        this.target = target;
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> new Thread(work, name));
    }

    /** Only for what runs on this lane. */
    Target target() {
        return target;
    }

    void run(Runnable work) {
        thread.execute(work);
    }

    /** Nothing more comes. What waits still comes to its end, so that nobody waits for it; what is under way loses its transaction. */
    void retire() {
        thread.shutdown();
        target.drop();
    }

    /** Ends what is under way: its transaction is taken back. */
    @Override
    public void close() {
        thread.shutdownNow();
        target.drop();
    }
}
