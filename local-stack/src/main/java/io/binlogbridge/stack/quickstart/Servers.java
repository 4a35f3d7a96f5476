package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaBroker;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Source, target, broker and worker, in a fresh temporary folder. {@link #close} stops what was started, in whatever state, and deletes it. */
final class Servers implements AutoCloseable {

    private final Path folder;
    private final Terminal terminal;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** Nothing is started yet. */
    Servers(Terminal terminal) {
        this.terminal = terminal;
        try {
            this.folder = Files.createTempDirectory("binlog-bridge-quickstart-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What runs.
     *
     * @param source the server that is migrated
     * @param target the server it is migrated to
     * @param broker one broker
     * @param worker a Connect worker with both plugins
     */
    record Running(MySqlServer source, MySqlServer target, KafkaBroker broker, ConnectWorker worker) {}

    /** Starts all four; returns when they answer. */
    Running start(List<Path> plugins) {
        terminal.say("Folder: " + folder + " (deleted at the end)");
        MySqlInstallation mysql = MySqlInstallation.locate();
        terminal.say("MySQL " + mysql.version() + ", " + mysql.source());
        MySqlServer source = kept(MySqlServer.start(mysql, folder.resolve("source")));
        terminal.say("Source MySQL on 127.0.0.1:" + source.port());
        MySqlServer target = kept(MySqlServer.start(mysql, folder.resolve("target")));
        terminal.say("Target MySQL on 127.0.0.1:" + target.port());
        KafkaBroker broker = kept(KafkaBroker.start(folder.resolve("kafka")));
        terminal.say("Kafka on " + broker.bootstrapServers());
        ConnectWorker worker =
                kept(ConnectWorker.start(ConnectWorker.Options.of(folder.resolve("connect"), broker, plugins)));
        terminal.say("Connect worker on " + worker.rest().uri());
        return new Running(source, target, broker, worker);
    }

    private <T extends AutoCloseable> T kept(T server) {
        started.push(server);
        return server;
    }

    @Override
    public void close() {
        // Interrupted by Ctrl-C: the servers' ends are still waited for.
        Thread.interrupted();
        RuntimeException failure = null;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                failure = new IllegalStateException("A server did not stop as it should.", e);
            }
        }
        endChildren();
        Folders.delete(folder);
        if (failure != null) {
            throw failure;
        }
    }

    /** A server that Ctrl-C met in the middle of its start is in nobody's hands yet; it is a child of this JVM all the same. */
    private static void endChildren() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
