package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.process.StackException;
import io.binlogbridge.stack.quickstart.Servers.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code ./quickstart} runs, at the root of the repository. */
public final class Quickstart {

    private static final int EQUAL = 0;
    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final long STOP_SECONDS = 120;
    private static final long SEED = 20_261_121;

    private static final String USAGE =
            """
            ./quickstart          migrates a small shop from one MySQL to another while it works, compares both sides,
                                  and stays up for you to play with; Ctrl-C stops and deletes everything
            ./quickstart --once   the same, and ends after the comparison: exit code 0 when all tables are equal
            ./quickstart --help   this text

            Needs Java 17, Maven and, the first time, the network. MySQL is taken from MYSQL_HOME or the PATH, else fetched.""";

    private final Terminal terminal;
    private final Path root;
    private volatile boolean stopping;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Quickstart(Terminal terminal, Path root) {
        this.terminal = terminal;
        this.root = root;
    }

    /** Arguments as in {@link #USAGE}; exit codes 0 equal, 1 failed or different, 2 wrong arguments. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.standard();
        Set<String> given = Set.copyOf(List.of(arguments));
        if (given.contains("--help") || !Set.of("--once").containsAll(given)) {
            terminal.say(USAGE);
            System.exit(given.contains("--help") ? EQUAL : WRONG_ARGUMENTS);
        }
        Quickstart quickstart = new Quickstart(terminal, Path.of("").toAbsolutePath());
        quickstart.stopInOrderOnCtrlC();
        System.exit(quickstart.run(given.contains("--once")));
    }

    private int run(boolean once) {
        try (Servers servers = new Servers(terminal)) {
            return run(servers.start(plugins()), once);
        } catch (StackException | SQLException e) {
            // Ctrl-C interrupts whatever was being waited for: that is no failure to tell of.
            if (!stopping) {
                terminal.say("\n" + e.getMessage());
            }
            return FAILED;
        } catch (IllegalStateException e) {
            // A JVM that is ending starts no servers any more.
            if (!stopping) {
                throw e;
            }
            return FAILED;
        } finally {
            ended.countDown();
        }
    }

    private int run(Running servers, boolean once) throws SQLException {
        Demonstration demonstration =
                new Demonstration(terminal, servers, root.resolve("connect-config"), new Random(SEED));
        boolean equal;
        try {
            equal = demonstration.run();
        } catch (StackException | SQLException e) {
            keepLog(servers.worker().log());
            throw e;
        }
        if (!once) {
            demonstration.stayUp();
        }
        return equal ? EQUAL : FAILED;
    }

    /** The folders that the worker looks for unpacked plugins in. */
    private List<Path> plugins() {
        List<Path> folders = Stream.of("source-connector", "sink-connector")
                .map(module -> root.resolve(module).resolve("target/plugin"))
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new StackException("No plugin in " + folder + ". Start ./quickstart, which builds it.");
            }
        }
        return folders;
    }

    /** The folder is deleted at the end, and with it what the worker had to say about a failure. */
    private void keepLog(Path log) {
        if (stopping) {
            return;
        }
        Path kept = root.resolve("local-stack/target/quickstart-worker.log");
        try {
            Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
            terminal.say("The worker's log is kept in " + kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM waits for its shutdown hooks: this one lets the main thread unwind, which stops the servers and deletes the folder. */
    private void stopInOrderOnCtrlC() {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main), "stop-quickstart"));
    }

    private void stop(Thread main) {
        if (ended.getCount() == 0) {
            return;
        }
        stopping = true;
        terminal.say("\nStopping.");
        main.interrupt();
        try {
            if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                terminal.say("Not everything stopped within " + STOP_SECONDS + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
