package io.binlogbridge.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A MySQL server with some options, started once for all test classes that ask for the same ones. */
final class TestMySql implements BeforeAllCallback {

    private final String[] options;
    private Running server;

    TestMySql(String... options) {
        this.options = options;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestMySql.class))
                .getOrComputeIfAbsent(List.of(options), unused -> new Running(options), Running.class);
    }

    int port() {
        return server.port;
    }

    Path dataDirectory() {
        return server.directory.resolve("data");
    }

    /** Runs statements in one session. */
    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port() + "/?allowPublicKeyRetrieval=true", "root", "");
    }

    /** What a user gives for a source that captures these databases. */
    Map<String, String> options(Path history, String databases) {
        return SourceUnderTest.options(port(), "root", "", history, databases);
    }

    static final class Running implements AutoCloseable {
        final int port;
        final Path directory;
        final Process process;

        Running(String... options) {
            try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
                port = socket.getLocalPort();
                directory = Files.createTempDirectory("source-mysql");
                socket.close();
                List<String> command =
                        new java.util.ArrayList<>(List.of("/work/tools/mysql-start", directory.toString(), "" + port));
                command.addAll(List.of(options));
                process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("log").toFile())
                        .start();
                for (int i = 0; i < 300; i++) {
                    try (Connection ignored = DriverManager.getConnection(
                            "jdbc:mysql://127.0.0.1:" + port + "/?allowPublicKeyRetrieval=true", "root", "")) {
                        return;
                    } catch (SQLException e) {
                        Thread.sleep(100);
                    }
                }
                throw new IllegalStateException("no server");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws Exception {
            process.destroyForcibly().waitFor();
        }
    }
}
