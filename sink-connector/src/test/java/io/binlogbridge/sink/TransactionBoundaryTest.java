package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts whose sum never changes: whoever looks at the target must always find it so. */
class TransactionBoundaryTest {

    private static final int ACCOUNTS = 10;
    private static final long SUM = 1_000L * ACCOUNTS;

    private final Random random = new Random(7);
    private final long[] balances = new long[ACCOUNTS];

    private static SinkRun run(int maxRows) {
        return new SinkRun()
                .with("epoch.boundary", "transaction")
                .with("epoch.max.rows", String.valueOf(maxRows))
                .with("epoch.linger.ms", "0");
    }

    private static SourceTable table(SinkRun run) {
        return run.table("account", "id", INT64_SCHEMA, "balance", INT64_SCHEMA);
    }

    private void accounts(SinkRun run) {
        run.topic.snapshotStart().snapshotDdl("CREATE TABLE account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL)");
        run.topic.transaction(() -> {
            for (int id = 0; id < ACCOUNTS; id++) {
                balances[id] = 1_000;
                run.topic.insert(table(run), (long) id, 1_000L);
            }
        });
    }

    /** Some money goes from account to account, in several steps. */
    private void transfer(SinkRun run, int steps) {
        run.topic.transaction(() -> {
            for (int step = 0; step < steps; step++) {
                int from = random.nextInt(ACCOUNTS);
                int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
                add(run, from, -7);
                add(run, to, 7);
            }
        });
    }

    private void add(SinkRun run, int id, long amount) {
        Object[] before = {(long) id, balances[id]};
        balances[id] += amount;
        run.topic.update(table(run), before, new Object[] {(long) id, balances[id]});
    }

    private static long sum(SinkRun run) {
        List<String> found = TargetServer.rows("SELECT COUNT(*), SUM(balance) FROM " + run.name + ".account");
        return found.get(0).equals("0|null") ? SUM : Long.parseLong(found.get(0).split("\\|")[1]);
    }

    private List<String> expected() {
        return java.util.stream.IntStream.range(0, ACCOUNTS)
                .mapToObj(id -> id + "|" + balances[id])
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    void everyCommitIsAStateThatTheSourceHad(int maxRows) {
        try (SinkRun run = run(maxRows)) {
            accounts(run);
            for (int i = 0; i < 20; i++) {
                transfer(run, 1 + random.nextInt(5));
            }
            run.topic.ddl("CREATE TABLE other (id INT)");
            run.deliverUpTo(2);
            for (int end = 3; end < run.topic.records.size(); end++) {
                run.worker().poll(run.topic, end);
                assertThat(sum(run)).as("up to record %d", end).isEqualTo(SUM);
            }
            run.deliver();
            assertThat(run.rows("account")).isEqualTo(expected());
        }
    }

    @Test
    void aTransactionThatBreaksOffHalfwayIsWrittenAgain() {
        try (SinkRun run = run(3)) {
            accounts(run);
            transfer(run, 40);
            run.topic.transactionEnd();
            AtomicInteger written = new AtomicInteger();
            run.start(step -> {
                if (step == Failpoint.Step.ROWS_WRITTEN && written.incrementAndGet() == 2) {
                    TargetServer.connections(true).forEach(TargetServer::kill);
                }
            });
            run.deliver();
            assertThat(run.rows("account")).isEqualTo(expected());
        }
    }

    @Test
    void theLastTransactionIsHeldBackUntilItsEndIsKnown() {
        try (SinkRun run = run(1_000)) {
            accounts(run);
            int known = run.topic.records.size();
            run.topic.transactionEnd();
            run.deliverUpTo(2);
            for (int i = 0; i < 20; i++) {
                run.worker().poll(run.topic, known);
            }
            assertThat(run.worker().durable(run.topic)).isEqualTo(2);
            run.deliver();
            assertThat(run.rows("account")).hasSize(ACCOUNTS);
        }
    }

    @Test
    void aSourceThatDoesNotSayWhichTransactionStopsTheTask() {
        try (SinkRun run = run(1_000)) {
            run.topic.gtids = false;
            accounts(run);
            assertThatThrownBy(run::deliver).hasMessageContaining("provide.transaction.metadata=true");
        }
    }

    @Test
    void aBadRowStopsTheTaskAndNothingOfItsTransactionIsThere() {
        try (SinkRun run = run(3)) {
            run.topic
                    .snapshotStart()
                    .snapshotDdl("CREATE TABLE account (id BIGINT PRIMARY KEY, balance TINYINT NOT NULL)");
            run.topic.transaction(() -> {
                for (long id = 0; id < 10; id++) {
                    run.topic.insert(table(run), id, id == 7 ? 1_000L : 1L);
                }
            });
            run.topic.transactionEnd();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("key id=7")
                    .hasMessageContaining(run.topic.name + "-0@9");
            assertThat(run.rows("account")).isEmpty();
        }
    }
}
