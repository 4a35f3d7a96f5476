package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaLibraries;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both plugins are found by their service entries, on the current Connect and on the last of the 3.x line, and work on both. */
@ExtendWith(LiveStack.Provider.class)
class OlderWorkerIT {

    private static final String VERSION =
            Objects.requireNonNull(System.getProperty("project.version"), "project.version");

    @Test
    void theCurrentWorkerListsBothPlugins(LiveStack stack) {
        assertListsBothPlugins(stack.rest());
    }

    @Test
    void anOlderWorkerListsBothPluginsAndRunsThem(LiveStack stack) {
        ConnectWorker.Options options = OwnWorker.options(stack, "older", KafkaLibraries.older(), LiveStack.plugins());
        try (ConnectWorker older = ConnectWorker.start(options);
                Pair pair = new Pair(stack, "on_older_worker").in(older).createDatabase()) {
            assertListsBothPlugins(older.rest());

            stack.source()
                    .run(
                            """
                    USE on_older_worker;
                    CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20), UNIQUE (v));
                    INSERT INTO t VALUES (1, 'a'), (2, 'b');
                    """);
            pair.start().catchUp();
            stack.source()
                    .run(
                            """
                    USE on_older_worker;
                    UPDATE t SET v = 'c' WHERE id = 1;
                    ALTER TABLE t ADD COLUMN n DECIMAL(10, 2) DEFAULT 1.5;
                    INSERT INTO t VALUES (3, 'a', 7);
                    DELETE FROM t WHERE id = 2;
                    """);
            pair.awaitEqual(Names.SAME);
        }
    }

    private static void assertListsBothPlugins(ConnectRest rest) {
        List<String> ours = StreamSupport.stream(rest.plugins().spliterator(), false)
                .filter(plugin -> plugin.path("class").asText().startsWith("io.binlogbridge."))
                .map(plugin -> plugin.path("class").asText() + " "
                        + plugin.path("type").asText() + " "
                        + plugin.path("version").asText())
                .toList();
        assertThat(ours)
                .containsExactlyInAnyOrder(
                        "io.binlogbridge.source.MySqlSourceConnector source " + VERSION,
                        "io.binlogbridge.sink.MySqlSinkConnector sink " + VERSION);
    }
}
