package io.binlogbridge.bench.contestant;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work in several threads at a time. */
final class Threads {

    private Threads() {}

    /** Returns when all are done; a failure of one is thrown. */
    static void run(int threads, Arena.Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Boolean> task = () -> {
                work.run();
                return true;
            };
            List<Future<Boolean>> all = pool.invokeAll(Collections.nCopies(threads, task));
            for (Future<Boolean> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
