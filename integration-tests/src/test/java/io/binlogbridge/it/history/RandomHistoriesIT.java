package io.binlogbridge.it.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten histories of rows and DDL end equal. {@code -Dseed=n} replays one; the seeds of a run are in the tests' names. */
@ExtendWith(LiveStack.Provider.class)
class RandomHistoriesIT {

    private static final int HISTORIES = 10;
    private static final int STEPS = 250;

    static LongStream seeds() {
        String one = System.getProperty("seed", "");
        return one.isEmpty()
                ? LongStream.concat(
                        // Half the same in every run, half new.
                        LongStream.rangeClosed(1, HISTORIES / 2),
                        RandomGenerator.getDefault().longs(HISTORIES / 2, 1000, 1_000_000_000))
                : LongStream.of(Long.parseLong(one));
    }

    @ParameterizedTest(name = "history of seed {0}")
    @MethodSource("seeds")
    void endsEqual(long seed, LiveStack stack) throws Exception {
        String database = "history_" + seed;
        RandomHistory history = new RandomHistory(seed);
        try (Pair pair = pair(stack, database, seed).createDatabase();
                Writer writer = new Writer(stack.source(), database)) {
            writer.write(history.setup());
            pair.start();
            // The snapshot and the stream meet somewhere in here. DDL waits: a snapshot whose tables change stops the
            // source.
            for (int step = 0; step < STEPS; step++) {
                writer.write(history.nextRows());
            }
            pair.catchUp();
            for (int step = 0; step < STEPS; step++) {
                writer.write(history.next());
            }
            assertThat(writer.taken()).as("statements that the source took").isGreaterThan(STEPS);
            pair.awaitEqual(Names.SAME);
        }
    }

    /** Half of them use all lanes, half as few as they come to by themselves. */
    private static Pair pair(LiveStack stack, String database, long seed) {
        Pair pair = new Pair(stack, database);
        return seed % 2 == 0 ? pair.spreadWide() : pair;
    }
}
