package io.binlogbridge.stack.kafka;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.FreePort;
import io.binlogbridge.stack.process.OwnProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** One KRaft broker, its own controller, on 127.0.0.1. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final String HEAP = "512m";
    private static final String CLUSTER_ID = "binlogbridge0123456789";

    private final Path folder;
    private final int port = FreePort.next();
    private final OwnProcess process;

    private KafkaBroker(Path folder, String heap, Map<String, String> more) {
        this.folder = Folders.made(folder);
        KafkaLibraries libraries = KafkaLibraries.current();
        Map<String, String> settings = settings(FreePort.next());
        settings.putAll(more);
        Path properties = JavaServer.written(settings, folder.resolve("server.properties"));
        format(libraries, properties);
        this.process = JavaServer.start("kafka.Kafka", libraries, JavaServer.jvm(heap), properties);
        process.awaitReady(START, this::listens);
    }

    /** Formats the storage and starts the broker; returns when it takes connections. */
    public static KafkaBroker start(Path folder) {
        return new KafkaBroker(folder, HEAP, Map.of());
    }

    /**
     * As {@link #start(Path)}, for records of another size.
     *
     * @param heap as {@code -Xmx} takes it
     * @param settings further broker properties; they win over ours
     */
    public static KafkaBroker start(Path folder, String heap, Map<String, String> settings) {
        return new KafkaBroker(folder, heap, settings);
    }

    /** {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What a client of this broker needs. */
    public Properties clientProperties() {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", bootstrapServers());
        return properties;
    }

    /** The id of its process. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
        Folders.delete(folder);
    }

    private Map<String, String> settings(int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", folder.resolve("logs").toString());
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // Other than what the topics of the pair need, so that a topic that nobody cared for is noticed.
        settings.put("num.partitions", "3");
        settings.put("message.max.bytes", "16777216");
        settings.put("log.segment.bytes", "67108864");
        return settings;
    }

    private static void format(KafkaLibraries libraries, Path properties) {
        Command.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                libraries.classPath(),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                CLUSTER_ID,
                "--config",
                properties.toString()));
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
