package io.binlogbridge.source;

import io.binlogbridge.source.config.SourceOptions;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.jspecify.annotations.Nullable;

/** A task without a worker: started from an offset, read until a condition holds, stopped. */
final class SourceUnderTest implements AutoCloseable {

    private final MySqlSourceTask task = new MySqlSourceTask();
    private final List<SourceRecord> records = new ArrayList<>();

    /** Starts the task with these options and, unless null, from this offset. */
    SourceUnderTest(Map<String, String> options, @Nullable Map<String, ?> offset) {
        MySqlSourceConnector connector = new MySqlSourceConnector();
        connector.initialize(new FakeConnectorContext(() -> offset));
        connector.start(options);
        task.initialize(new Offsets(options, offset));
        task.start(connector.taskConfigs(1).get(0));
        connector.stop();
    }

    private SourceUnderTest(
            Map<String, String> options, @Nullable Map<String, ?> offset, Map<String, String> effective) {
        task.initialize(new Offsets(options, offset));
        task.start(effective);
    }

    /** Starts the task whatever the connector thinks of it. */
    static SourceUnderTest task(Map<String, String> options, @Nullable Map<String, ?> offset) {
        return new SourceUnderTest(options, offset, SourceOptions.effective(options));
    }

    /** One call of the worker's. */
    void pollOnce() {
        poll();
    }

    /** The least that a user gives, with a schema history in a file. */
    static Map<String, String> options(MySqlServer server, Path history, String databases) {
        Map<String, String> options = new HashMap<>();
        options.put("name", "under-test");
        options.put("connector.class", MySqlSourceConnector.class.getName());
        options.put("database.hostname", "127.0.0.1");
        options.put("database.port", Integer.toString(server.port()));
        options.put("database.user", server.user());
        options.put("database.password", server.password());
        options.put("database.server.id", "4242");
        options.put("topic.prefix", "p");
        options.put("database.include.list", databases);
        options.put("schema.history.internal", "io.debezium.storage.file.history.FileSchemaHistory");
        options.put("schema.history.internal.file.filename", history.toString());
        return options;
    }

    /** All records so far, in order. */
    List<SourceRecord> records() {
        return records;
    }

    /** Reads until a record fulfils the condition, and returns all that came so far. */
    List<SourceRecord> readUntil(Predicate<SourceRecord> last) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (records.stream().noneMatch(last)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come. What came: " + records);
            }
            poll();
        }
        return records;
    }

    private void poll() {
        try {
            List<SourceRecord> batch = task.poll();
            if (batch != null) {
                records.addAll(batch);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        task.stop();
    }

    private record Offsets(Map<String, String> options, @Nullable Map<String, ?> offset) implements SourceTaskContext {

        @Override
        public Map<String, String> configs() {
            return options;
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return FakeConnectorContext.reader(() -> offset);
        }
    }
}
