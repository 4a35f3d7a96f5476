package io.binlogbridge.it.stack;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaBroker;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Two MySQL servers, a broker and a Connect worker with both plugins, started once for all test classes of the module and stopped at the
 * end. A test asks for it as a parameter.
 */
public final class LiveStack implements Stack, AutoCloseable {

    private final Path folder;
    private final MySqlServer source;
    private final MySqlServer target;
    private final KafkaBroker broker;
    private final ConnectWorker worker;

    private LiveStack() {
        try {
            this.folder = Files.createTempDirectory("binlog-bridge-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MySqlInstallation installation = MySqlInstallation.locate();
        this.source = MySqlServer.start(installation, folder.resolve("source"), sourceOptions());
        this.target = MySqlServer.start(installation, folder.resolve("target"));
        this.broker = KafkaBroker.start(folder.resolve("kafka"));
        this.worker = ConnectWorker.start(ConnectWorker.Options.of(folder.resolve("connect"), broker, plugins()));
    }

    /** {@code -Dsource.options="--gtid-mode=OFF ..."} runs everything against another kind of source. */
    private static String[] sourceOptions() {
        String options = System.getProperty("source.options", "").strip();
        return options.isEmpty() ? new String[0] : options.split(" +");
    }

    /** The packaged plugins, as a user unpacks them. */
    public static List<Path> plugins() {
        return List.of(
                Project.root().resolve("source-connector/target/plugin"),
                Project.root().resolve("sink-connector/target/plugin"));
    }

    /** As {@link #plugins()}, and one more. */
    public static List<Path> pluginsAnd(Path other) {
        return Stream.concat(plugins().stream(), Stream.of(other)).toList();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public MySqlServer source() {
        return source;
    }

    @Override
    public MySqlServer target() {
        return target;
    }

    public KafkaBroker broker() {
        return broker;
    }

    public ConnectWorker worker() {
        return worker;
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public ConnectRest rest() {
        return worker.rest();
    }

    @Override
    public void close() throws IOException {
        // What the worker said is worth more than anything else when a test has failed elsewhere.
        Files.copy(
                worker.log(),
                Project.root().resolve("integration-tests/target/connect-worker.log"),
                StandardCopyOption.REPLACE_EXISTING);
        worker.close();
        broker.close();
        target.close();
        source.close();
        Folders.delete(folder);
    }

    /** Gives the one stack to every test that asks for it. */
    public static final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == LiveStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(LiveStack.class))
                    .getOrComputeIfAbsent(LiveStack.class, key -> new LiveStack());
        }
    }
}
