package io.binlogbridge.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was fetched once and serves every later run: {@code $BINLOG_BRIDGE_CACHE}, else {@code binlog-bridge} under the user's cache folder.
 * An entry is filled under another name and renamed when it is whole, under a lock, so that neither an interruption nor a second process
 * leaves half of one.
 */
public final class Cache {

    /** A file lock holds between processes only. */
    private static final Object BETWEEN_THREADS = new Object();

    private Cache() {}

    /** The entry's folder, filled by {@code fill} when it is not there yet. */
    public static Path entry(String name, Consumer<Path> fill) {
        Path root = root();
        Path entry = root.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        synchronized (BETWEEN_THREADS) {
            return filled(root, name, fill);
        }
    }

    private static Path filled(Path root, String name, Consumer<Path> fill) {
        Path entry = root.resolve(name);
        try (FileChannel channel = FileChannel.open(
                        root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.isDirectory(entry)) {
                Path unfinished = root.resolve(name + ".unfinished");
                Folders.delete(unfinished);
                fill.accept(Folders.made(unfinished));
                Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
            }
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the entry is there, whole. */
    public static boolean holds(String name) {
        return Files.isDirectory(root().resolve(name));
    }

    private static Path root() {
        return Folders.made(fromEnvironment("BINLOG_BRIDGE_CACHE").orElseGet(() -> fromEnvironment("XDG_CACHE_HOME")
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("binlog-bridge")));
    }

    private static Optional<Path> fromEnvironment(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
