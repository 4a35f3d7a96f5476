package io.binlogbridge.source;

import io.binlogbridge.stack.mysql.MavenMySql;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** A MySQL server with some options, started once for all test classes that ask for the same ones. */
final class TestMySql implements BeforeAllCallback {

    private final String kind;
    private final Supplier<MySqlInstallation> installation;
    private final List<String> options;
    private MySqlServer server;

    TestMySql(String... options) {
        this("any", MySqlInstallation::locate, List.of(options));
    }

    private TestMySql(String kind, Supplier<MySqlInstallation> installation, List<String> options) {
        this.kind = kind;
        this.installation = installation;
        this.options = options;
    }

    /** MySQL 5.6.14, without GTID; where it does not run the tests are skipped. */
    static TestMySql oldest(String... more) {
        List<String> options = new ArrayList<>(List.of("--gtid-mode=OFF", "--enforce-gtid-consistency=OFF"));
        options.addAll(List.of(more));
        return new TestMySql(
                "oldest",
                () -> {
                    try {
                        return new MavenMySql().provide();
                    } catch (StackException e) {
                        throw new TestAbortedException("MySQL 5.6 cannot be had here: " + e.getMessage(), e);
                    }
                },
                List.copyOf(options));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestMySql.class))
                .getOrComputeIfAbsent(List.of(kind, options), unused -> start(), MySqlServer.class);
    }

    /** Runs statements in one session. */
    void run(String... statements) {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first value of a query. */
    String one(String query) {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session that stays open. */
    Connection connect() throws SQLException {
        return server.connection();
    }

    MySqlServer server() {
        return server;
    }

    /** What a user gives for a source that captures these databases. */
    Map<String, String> options(Path history, String databases) {
        return SourceUnderTest.options(server, history, databases);
    }

    private MySqlServer start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "servers"));
            return MySqlServer.start(
                    installation.get(),
                    Files.createTempDirectory(folder, "mysql").toAbsolutePath(),
                    options.toArray(new String[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
