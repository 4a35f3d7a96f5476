package io.binlogbridge.bench;

import io.binlogbridge.bench.servers.Plugins;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.stack.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the servers, runs what is asked for, prints the report and writes it to a file. Exit code 1 when something could not be measured. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Takes its options from system properties, see {@link Settings}. Runs in the root of the checkout. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = new Settings();
        settings.report().check();
        Path folder = settings.folder().isEmpty()
                ? Files.createTempDirectory("binlog-bridge-benchmarks")
                : Folders.made(Path.of(settings.folder()));
        boolean complete;
        try (Servers servers = Servers.start(folder)) {
            Plugins plugins = Plugins.in(Path.of("").toAbsolutePath(), folder);
            complete = new Session(settings, servers, plugins).run();
        }
        System.exit(complete ? 0 : 1);
    }
}
