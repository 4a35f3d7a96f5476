package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.lane.Failpoint.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.connect.errors.ConnectException;

/** One seeded history: changes of a few tables, delivered under options, interruptions and repetitions that the seed says. */
final class ModelHistory {

    private static final int[] EPOCHS = {1, 2, 3, 5, 10, 30, 1_000};
    private static final int[] SPREAD_FROM = {1, 1, 2, 10, 500};
    private static final int[] LINGERS = {0, 0, 1, 5};
    private static final Step[] STEPS = {
        Step.SHARE_WRITTEN, Step.SHARE_COMMITTED, Step.SHARE_COMMITTED, Step.ROWS_WRITTEN, Step.COMMITTED
    };

    private final SinkRun run;
    private final ModelSource source;
    private final Random random;
    private final List<ModelTable> tables;
    private final boolean slow;
    private final StringBuilder told = new StringBuilder();

    /** Tables are empty, the topic ends where the target is, and no task runs. */
    ModelHistory(SinkRun run, ModelSource source, long seed) {
        this.run = run;
        this.source = source;
        this.random = new Random(seed);
        List<ModelTable> shuffled = new ArrayList<>(ModelTable.ALL);
        Collections.shuffle(shuffled, random);
        this.tables = shuffled.subList(0, 2 + random.nextInt(4));
        this.slow = random.nextInt(3) == 0;
        run.topic.gtids = random.nextBoolean();
        run.topic.changesPerTransaction = 1 + random.nextInt(4);
    }

    List<ModelTable> tables() {
        return tables;
    }

    /** What happened, for messages. */
    @Override
    public String toString() {
        return told.toString();
    }

    /** Ends with everything delivered and the task stopped. */
    void play() throws SQLException {
        tell("tables ", tables.stream().map(ModelTable::name).toList(), ", gtids ", run.topic.gtids);
        start();
        for (int stretch = 2 + random.nextInt(4); stretch > 0; stretch--) {
            change();
            interfere();
        }
        change();
        poll(1 + random.nextInt(3));
        run.deliver().stop();
    }

    private void change() throws SQLException {
        for (int acts = 5 + random.nextInt(40); acts > 0; acts--) {
            source.act(tables.get(random.nextInt(tables.size())), random);
        }
        source.tick();
        tell("changes up to ", run.topic.records.get(end() - 1).kafkaOffset());
    }

    private int end() {
        return run.topic.records.size();
    }

    private void start() {
        start(ModelFailpoint.none(slow));
    }

    private void start(ModelFailpoint failpoint) {
        configure();
        run.start(failpoint);
        run.worker().batch = 1 + random.nextInt(random.nextBoolean() ? 10 : 200);
    }

    private void configure() {
        run.with("apply.lanes", pick(1, 2, 3, 4, 8))
                .with("epoch.max.rows", pick(EPOCHS))
                .with("internal.epoch.spread.from", pick(SPREAD_FROM))
                .with("internal.lane.run", pick(1, 1, 2, 512))
                .with("epoch.linger.ms", pick(LINGERS));
        tell(
                "start with lanes ",
                run.options.get("apply.lanes"),
                ", epochs of ",
                run.options.get("epoch.max.rows"),
                ", spread from ",
                run.options.get("internal.epoch.spread.from"),
                ", runs of ",
                run.options.get("internal.lane.run"));
    }

    private String pick(int... values) {
        return String.valueOf(values[random.nextInt(values.length)]);
    }

    private void interfere() {
        switch (random.nextInt(12)) {
            case 0 -> run.deliver();
            case 1 -> {
                poll(random.nextInt(6));
                start();
            }
            case 2 -> {
                run.deliver();
                start();
            }
            case 3, 4, 5 -> crash();
            case 6 -> repeat();
            case 7 -> rewind();
            case 8 -> takeOver();
            case 9 -> reopen();
            case 10 -> cut();
            default -> poll(random.nextInt(6));
        }
    }

    private void poll(int times) {
        for (int i = 0; i < times; i++) {
            run.worker().poll(run.topic, end());
        }
    }

    private void crash() {
        Step step = STEPS[random.nextInt(STEPS.length)];
        int count = 1 + random.nextInt(6);
        tell("crash at ", step, ", ", count);
        start(ModelFailpoint.crash(step, count, slow));
        try {
            run.deliver();
        } catch (ModelFailpoint.Crash crash) {
            tell("crashed");
        }
        start();
    }

    /** The source was stopped hard: it writes once more what it had written last. */
    private void repeat() {
        int from = Math.max(1, end() - 1 - random.nextInt(60));
        tell("repeat from ", run.topic.records.get(from).kafkaOffset());
        run.topic.repeat(from, end());
    }

    private void rewind() {
        if (tables.stream().anyMatch(table -> table.keyColumns() == 0)) {
            return;
        }
        run.deliver().stop();
        long to = run.topic.records.get(1 + random.nextInt(end() - 1)).kafkaOffset();
        tell("rewind to ", to);
        assertThat(new MySqlSinkConnector().alterOffsets(run.options, Map.of(run.topic.partition(), to)))
                .isTrue();
        start();
    }

    /** Another task gets the partition while this one is halted; afterwards this one goes on as if nothing were. */
    private void takeOver() {
        tell("take over");
        CountDownLatch go = new CountDownLatch(1);
        start(ModelFailpoint.halt(Step.SHARE_COMMITTED, 1 + random.nextInt(4), go));
        poll(1 + random.nextInt(4));
        try (FakeWorker second = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
            second.open(run.topic, 0);
            second.drain(run.topic, end());
            go.countDown();
            poll(2);
        } catch (ConnectException e) {
            assertThat(e).hasMessageMatching("(?s).*(another task now|no longer what this task left there).*");
        } finally {
            go.countDown();
        }
        start();
    }

    private void reopen() {
        tell("reopen");
        poll(random.nextInt(4));
        run.worker().release(run.topic);
        run.worker().open(run.topic, 0);
    }

    private void cut() {
        tell("cut");
        poll(random.nextInt(4));
        source.killOthers();
    }

    private void tell(Object... parts) {
        told.append('\n');
        Arrays.stream(parts).forEach(told::append);
    }
}
