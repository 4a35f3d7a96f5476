package io.binlogbridge.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that this JVM started. Its output goes to a file; it is stopped by its own handle, at the latest when this JVM ends.
 */
public final class OwnProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnProcess.class);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int LINES_OF_LOG_IN_ERRORS = 25;

    private final String name;
    private final Process process;
    private final Path log;
    private final List<String> killer;
    private final Thread atExit;

    private OwnProcess(String name, Process process, Path log, List<String> killer) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.killer = killer;
        // A JVM that is told to stop takes its servers along, so that no stray server outlives a broken test.
        this.atExit = new Thread(this::destroy, "stop-" + name);
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException e) {
            destroy();
            throw new StackException(name + " is not started any more: this JVM is ending.", e);
        }
    }

    /** Starts a command with additions to the environment; its output is appended to {@code log}. */
    public static OwnProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        return start(name, command, environment, log, List.of());
    }

    /**
     * As {@link #start(String, List, Map, Path)}, for a process that only stands for one which runs elsewhere, in a container.
     *
     * @param killer a command that kills what the process stands for; empty when there is nothing else
     */
    public static OwnProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, List<String> killer) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new OwnProcess(name, builder.start(), log, killer);
        } catch (IOException e) {
            throw new StackException("Cannot start " + name + ": " + command.get(0), e);
        }
    }

    /** Polls until {@code ready}; a process that ends before, or a deadline that passes, is an error with the log's last lines. */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackException(
                        name + " ended with exit code " + process.exitValue() + " before it was ready. " + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(name + " was not ready after " + limit.toSeconds() + " s. " + tail());
            }
            pause();
        }
    }

    /** Whether the process still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The id of the process. */
    public long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing is flushed, nothing is said goodbye to. Returns when the process is gone. */
    public void kill() {
        destroy();
        awaitEnd(GRACE);
        forget();
    }

    /** SIGTERM, and SIGKILL after half a minute. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(GRACE)) {
            destroy();
            awaitEnd(GRACE);
        }
        forget();
    }

    private void destroy() {
        if (!killer.isEmpty() && process.isAlive()) {
            try {
                Command.run(killer);
                // It ends by itself, when all that it stands for is cleared away.
                awaitEnd(GRACE);
            } catch (StackException e) {
                LOG.debug("{} had ended already: {}", name, e.getMessage());
            }
        }
        process.destroyForcibly();
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            destroy();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook itself stops the process.
            destroy();
        }
    }

    private String tail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_LOG_IN_ERRORS), lines.size());
            return "Its log ends:\n" + String.join("\n", last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while a server was starting.", e);
        }
    }
}
