package io.binlogbridge.it.stack;

import io.binlogbridge.stack.mysql.MySqlAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.MySQLContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** A MySQL server from its image, set up as docker-compose.yml does. */
public final class MySqlInContainer implements MySqlAccess, AutoCloseable {

    private static final DockerImageName IMAGE = DockerImageName.parse("mysql:9.7");
    private static final String PASSWORD = "in-a-container";
    private static final String SCRIPT = "/tmp/script.sql";

    private final MySQLContainer<?> container;

    private MySqlInContainer(int serverId) {
        this.container = new MySQLContainer<>(IMAGE)
                .withUsername("root")
                .withPassword(PASSWORD)
                // In place of the options that Testcontainers brings, which are those of a very small and very old
                // server.
                .withConfigurationOverride("mysql-in-container")
                .withCommand(
                        "--server-id=" + serverId,
                        "--log-bin=binlog",
                        "--binlog-format=ROW",
                        "--gtid-mode=ON",
                        "--enforce-gtid-consistency=ON");
    }

    /** Starts it; returns when it takes connections. */
    static MySqlInContainer start(int serverId) {
        MySqlInContainer server = new MySqlInContainer(serverId);
        try {
            server.container.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(MySQLContainer.MYSQL_PORT);
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:mysql://" + host() + ":" + port() + "/";
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    @Override
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    @Override
    public void run(String script) {
        container.copyFileToContainer(Transferable.of(script), SCRIPT);
        try {
            ExecResult result = container.execInContainer(
                    "sh",
                    "-c",
                    "exec mysql --comments --default-character-set=utf8mb4 --user=root --password=" + PASSWORD + " < "
                            + SCRIPT);
            if (result.getExitCode() != 0) {
                throw new IllegalStateException("The mysql client failed: " + result.getStderr());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a script ran.", e);
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
