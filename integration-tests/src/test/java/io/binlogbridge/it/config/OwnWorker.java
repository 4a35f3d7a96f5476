package io.binlogbridge.it.config;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaLibraries;
import java.nio.file.Path;
import java.util.List;

/** A worker of its own group on the stack's broker. */
final class OwnWorker {

    private OwnWorker() {}

    /**
     * With nothing in common with any other worker.
     *
     * @param group part of the names of its folder, group and topics
     */
    static ConnectWorker.Options options(LiveStack stack, String group, KafkaLibraries libraries, List<Path> plugins) {
        return ConnectWorker.Options.of(stack.folder().resolve(group), stack.broker(), plugins)
                .on(libraries)
                .inGroup(group);
    }
}
