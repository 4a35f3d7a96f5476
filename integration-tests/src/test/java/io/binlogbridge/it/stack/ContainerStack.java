package io.binlogbridge.it.stack;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaLibraries;
import io.binlogbridge.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.testcontainers.kafka.KafkaContainer;

/** MySQL and Kafka in containers; the worker is a process of this machine. Needs a Docker engine. */
public final class ContainerStack implements Stack, AutoCloseable {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final MySqlInContainer source;
    private final MySqlInContainer target;
    private final KafkaContainer kafka;
    private final ConnectWorker worker;

    private ContainerStack(Path folder) {
        stops.push(() -> Folders.delete(folder));
        try {
            this.source = MySqlInContainer.start(1);
            stops.push(source::close);
            this.target = MySqlInContainer.start(2);
            stops.push(target::close);
            KafkaLibraries libraries = KafkaLibraries.current();
            this.kafka = new KafkaContainer("apache/kafka:" + libraries.version())
                    .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216")
                    .withEnv("KAFKA_NUM_PARTITIONS", "3");
            stops.push(kafka::stop);
            kafka.start();
            this.worker = ConnectWorker.start(ConnectWorker.Options.of(
                    folder.resolve("connect"), kafka.getBootstrapServers(), LiveStack.plugins()));
            stops.push(worker::close);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts two servers, a broker and a worker; returns when they answer. */
    public static ContainerStack start() {
        try {
            return new ContainerStack(Files.createTempDirectory("binlog-bridge-containers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MySqlInContainer source() {
        return source;
    }

    @Override
    public MySqlInContainer target() {
        return target;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public ConnectRest rest() {
        return worker.rest();
    }

    /** Stops what was started, the last first. */
    @Override
    public void close() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
