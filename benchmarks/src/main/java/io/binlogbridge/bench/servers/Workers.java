package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.kafka.ApicurioRegistry;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.process.Folders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Connect workers, one for each contestant, in JVMs with the same options. A worker lives through all pairs of a workload, as one in
 * production lives for weeks: its first run has a cold JVM, the median of three or more has not.
 */
public final class Workers implements AutoCloseable {

    private final Servers servers;
    private final Plugins plugins;
    private final List<String> jvm;
    private final String recordings;
    private final Map<String, ConnectWorker> running = new TreeMap<>();
    private int started;

    /**
     * None runs yet.
     *
     * @param jvm heap and collector
     * @param recordings a folder for flight recordings of each worker; empty for none
     */
    public Workers(Servers servers, Plugins plugins, List<String> jvm, String recordings) {
        this.servers = servers;
        this.plugins = plugins;
        this.jvm = jvm;
        this.recordings = recordings;
    }

    /** The contestant's worker, started now if it does not run. */
    public ConnectWorker of(String contestant) {
        return running.computeIfAbsent(contestant, this::started);
    }

    /** Stops a contestant's worker; its flight recording is written then. */
    public void stop(String contestant) {
        ConnectWorker worker = running.remove(contestant);
        if (worker != null) {
            worker.close();
        }
    }

    @Override
    public void close() {
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    private ConnectWorker started(String contestant) {
        started++;
        String group = contestant + "-" + started;
        List<String> options = new ArrayList<>(jvm);
        if (!recordings.isEmpty()) {
            Path file =
                    Folders.made(Path.of(recordings)).resolve(group + ".jfr").toAbsolutePath();
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file);
        }
        List<Path> path = new ArrayList<>(plugins.all());
        path.add(ApicurioRegistry.converterPlugin());
        return ConnectWorker.start(
                ConnectWorker.Options.of(servers.folder().resolve("worker-" + group), servers.broker(), path)
                        .with("plugin.discovery", "hybrid_warn")
                        .with("group.id", group)
                        .with("config.storage.topic", group + "-configs")
                        .with("offset.storage.topic", group + "-offsets")
                        .with("status.storage.topic", group + "-status")
                        .withJvm(options));
    }
}
