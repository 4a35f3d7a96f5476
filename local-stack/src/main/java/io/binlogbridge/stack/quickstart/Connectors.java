package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectorStatus;
import io.binlogbridge.stack.process.StackException;
import io.binlogbridge.stack.quickstart.Servers.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Both connectors on the worker. */
final class Connectors {

    private final ConnectRest rest;
    private final ConnectorFile source;
    private final ConnectorFile sink;

    /** The pair of {@code connect-config}, with addresses and passwords of these servers; nothing is posted yet. */
    Connectors(Path connectConfig, Running servers) {
        this.rest = servers.worker().rest();
        this.source = ConnectorFile.read(
                connectConfig.resolve("source-json.json"),
                Map.of(
                        "database.hostname",
                        "127.0.0.1",
                        "database.port",
                        Integer.toString(servers.source().port()),
                        "database.user",
                        servers.source().user(),
                        "database.password",
                        servers.source().password(),
                        "schema.history.internal.kafka.bootstrap.servers",
                        servers.broker().bootstrapServers()));
        this.sink = ConnectorFile.read(
                connectConfig.resolve("sink-json.json"),
                Map.of(
                        "connection.url",
                        servers.target().jdbcUrl(),
                        "connection.user",
                        servers.target().user(),
                        "connection.password",
                        servers.target().password()));
    }

    void postSource() {
        rest.put(source.name(), source.config());
    }

    void postSink() {
        rest.put(sink.name(), sink.config());
    }

    /** Whether the source has written something: its topic is there then. */
    boolean sourceHasWritten() {
        return !rest.offsets(source.name()).path("offsets").isEmpty();
    }

    /** Name of the source connector. */
    String sourceName() {
        return source.name();
    }

    /** Name of the sink connector. */
    String sinkName() {
        return sink.name();
    }

    /** @throws StackException when a connector or a task has failed, with the messages of its trace */
    void failIfFailed(List<String> names) {
        for (String name : names) {
            ConnectorStatus status = rest.status(name);
            if (status.hasFailed()) {
                throw new StackException(name + " has failed:\n" + status.reason());
            }
        }
    }
}
