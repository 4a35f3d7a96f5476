package io.binlogbridge.stack.kafka;

import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.FreePort;
import io.binlogbridge.stack.process.OwnProcess;
import io.binlogbridge.stack.process.StackException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A distributed Connect worker on 127.0.0.1, its plugins isolated and found by their service entries. */
public final class ConnectWorker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Options options;
    private final int port = FreePort.next();
    private OwnProcess process;

    /**
     * What a worker is started with.
     *
     * @param folder its own folder
     * @param bootstrapServers the broker's address
     * @param libraries the Kafka version it runs
     * @param plugins entries of plugin.path: folders that hold unpacked plugins, a folder each
     * @param settings further worker properties; they win over ours
     * @param jvm options of its JVM: heap, collector and whatever else
     */
    public record Options(
            Path folder,
            String bootstrapServers,
            KafkaLibraries libraries,
            List<Path> plugins,
            Map<String, String> settings,
            List<String> jvm) {

        private static final String HEAP = "1g";

        /** A worker of the current Kafka with nothing set further. */
        public static Options of(Path folder, KafkaBroker broker, List<Path> plugins) {
            return of(folder, broker.bootstrapServers(), plugins);
        }

        /** As {@link #of(Path, KafkaBroker, List)}, on a broker that is known by its address. */
        public static Options of(Path folder, String bootstrapServers, List<Path> plugins) {
            return new Options(
                    folder, bootstrapServers, KafkaLibraries.current(), plugins, Map.of(), JavaServer.jvm(HEAP));
        }

        /** The same with one more worker property. */
        public Options with(String name, String value) {
            Map<String, String> more = new TreeMap<>(settings);
            more.put(name, value);
            return new Options(folder, bootstrapServers, libraries, plugins, more, jvm);
        }

        /** The same on another Kafka version. */
        public Options on(KafkaLibraries other) {
            return new Options(folder, bootstrapServers, other, plugins, settings, jvm);
        }

        /** The same with a heap of another size, {@code 512m}. */
        public Options withHeap(String other) {
            return withJvm(JavaServer.jvm(other));
        }

        /** The same in a JVM with these options, in place of ours. */
        public Options withJvm(List<String> others) {
            return new Options(folder, bootstrapServers, libraries, plugins, settings, others);
        }

        /** The same in a group of its own, with nothing in common with any other worker of the broker. */
        public Options inGroup(String group) {
            return with("group.id", group)
                    .with("config.storage.topic", group + "-configs")
                    .with("offset.storage.topic", group + "-offsets")
                    .with("status.storage.topic", group + "-status");
        }
    }

    private ConnectWorker(Options options) {
        this.options = options;
        Folders.made(options.folder());
        this.process = started();
    }

    /** Starts the worker; returns when its REST interface answers. */
    public static ConnectWorker start(Options options) {
        return new ConnectWorker(options);
    }

    /** Its REST interface. */
    public ConnectRest rest() {
        return new ConnectRest(URI.create("http://127.0.0.1:" + port));
    }

    /** The id of its process; another one after a restart. */
    public long pid() {
        return process.pid();
    }

    /** Where its log stands. */
    public Path log() {
        return options.folder().resolve("ConnectDistributed.log");
    }

    /** SIGKILL: no offset is flushed, no group is left. */
    public void kill() {
        process.kill();
    }

    /** Stops it if it runs, and starts it with the same configuration on the same port. */
    public void restart() {
        process.close();
        process = started();
    }

    @Override
    public void close() {
        process.close();
        Folders.delete(options.folder());
    }

    private OwnProcess started() {
        Path properties = JavaServer.written(settings(), options.folder().resolve("connect-distributed.properties"));
        OwnProcess worker = JavaServer.start(
                "org.apache.kafka.connect.cli.ConnectDistributed", options.libraries(), options.jvm(), properties);
        try {
            worker.awaitReady(START, () -> rest().answers());
            return worker;
        } catch (StackException e) {
            worker.close();
            throw e;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("bootstrap.servers", options.bootstrapServers());
        settings.put("group.id", "binlog-bridge");
        settings.put("config.storage.topic", "connect-configs");
        settings.put("offset.storage.topic", "connect-offsets");
        settings.put("status.storage.topic", "connect-status");
        settings.put("config.storage.replication.factor", "1");
        settings.put("offset.storage.replication.factor", "1");
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.replication.factor", "1");
        settings.put("status.storage.partitions", "1");
        settings.put("key.converter", "org.apache.kafka.connect.json.JsonConverter");
        settings.put("value.converter", "org.apache.kafka.connect.json.JsonConverter");
        settings.put("key.converter.replace.null.with.default", "false");
        settings.put("value.converter.replace.null.with.default", "false");
        settings.put("listeners", "http://127.0.0.1:" + port);
        settings.put("rest.advertised.host.name", "127.0.0.1");
        settings.put(
                "plugin.path", options.plugins().stream().map(Path::toString).collect(Collectors.joining(",")));
        settings.put("plugin.discovery", "service_load");
        // A worker that was killed is a member of its group until the session times out.
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "2000");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("consumer.session.timeout.ms", "6000");
        settings.put("consumer.heartbeat.interval.ms", "2000");
        settings.put("producer.max.request.size", "16777216");
        settings.put("consumer.max.partition.fetch.bytes", "16777216");
        settings.put("config.providers", "env");
        settings.put("config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
        settings.putAll(options.settings());
        return settings;
    }
}
