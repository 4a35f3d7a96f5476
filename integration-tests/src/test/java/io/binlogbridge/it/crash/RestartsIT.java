package io.binlogbridge.it.crash;

import io.binlogbridge.it.history.RandomHistory;
import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each connector is restarted at random moments of a history; both sides end equal. {@code -Dseed=n} replays one. */
@ExtendWith(LiveStack.Provider.class)
class RestartsIT {

    private static final int RESTARTS = 8;

    @Test
    void restartsOfEitherConnectorChangeNothing(LiveStack stack, TestReporter reporter) throws Exception {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        Random random = new Random(seed);
        RandomHistory history = new RandomHistory(seed);
        try (Pair pair = new Pair(stack, "restarts").createDatabase();
                Writer writer = new Writer(stack.source(), "restarts")) {
            writer.write(history.setup());
            pair.start();
            pair.catchUp();
            for (int restart = 0; restart < RESTARTS; restart++) {
                for (int step = random.nextInt(80); step >= 0; step--) {
                    writer.write(history.next());
                }
                pair.rest().restart(random.nextBoolean() ? pair.sourceName() : pair.sinkName());
            }
            pair.awaitEqual(Names.SAME);
        }
    }
}
