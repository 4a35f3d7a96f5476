package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.FreePort;
import io.binlogbridge.stack.process.OwnProcess;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A running mysqld with a data folder of its own, on 127.0.0.1. It writes a row-format binlog; GTIDs are on unless the options say
 * otherwise. root has a generated password and may do everything, from this machine.
 */
public final class MySqlServer implements MySqlAccess, AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final MySqlInstallation installation;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> options;
    private final String password = "root-" + UUID.randomUUID();
    private int port;
    private OwnProcess process;

    private MySqlServer(
            MySqlInstallation installation, Path folder, Map<String, String> environment, List<String> options) {
        this.installation = installation;
        this.environment = environment;
        this.folder = Folders.made(folder);
        this.options = options;
        this.port = FreePort.next();
        DataFolder.initialise(installation, folder, dataFolder(), password, lasting(options));
        this.process = startedOnFreePort();
    }

    /**
     * Initialises a data folder and starts the server on it; returns when it takes connections.
     *
     * @param options further options of mysqld, {@code --name=value}; they win over ours
     */
    public static MySqlServer start(MySqlInstallation installation, Path folder, String... options) {
        return new MySqlServer(installation, folder, Map.of(), List.of(options));
    }

    /** As {@link #start(MySqlInstallation, Path, String...)}, with additions to the server's environment: {@code TZ} is its time zone. */
    public static MySqlServer start(
            MySqlInstallation installation, Path folder, Map<String, String> environment, String... options) {
        return new MySqlServer(installation, folder, environment, List.of(options));
    }

    /** The options that a server has from its beginning or never: MySQL 8.0 and later do not start when this one differs. */
    private static List<String> lasting(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith("--lower-case-table-names="))
                .toList();
    }

    /** {@code 127.0.0.1}. */
    @Override
    public String host() {
        return "127.0.0.1";
    }

    /** The port on 127.0.0.1; it stays the same over restarts. */
    @Override
    public int port() {
        return port;
    }

    /** {@code jdbc:mysql://127.0.0.1:port/}, without a database. */
    @Override
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    /** {@code root}. */
    @Override
    public String user() {
        return "root";
    }

    /** The generated password of {@link #user()}. */
    @Override
    public String password() {
        return password;
    }

    /** Which programs it runs. */
    public MySqlInstallation installation() {
        return installation;
    }

    /** The certificate of the authority that signed the server's own certificate (MySQL makes both at its first start). */
    public Path caCertificate() {
        return dataFolder().resolve("ca.pem");
    }

    /** A new connection as root. */
    @Override
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password);
    }

    /** Runs a script of statements with the mysql client: DELIMITER, comments and all. */
    @Override
    public void run(String script) {
        Command.run(
                installation
                        .programs()
                        .client(port, clientOptions(List.of("--comments", "--default-character-set=utf8mb4"))),
                script.getBytes(StandardCharsets.UTF_8));
    }

    /** What a person types to get at this server. */
    public List<String> clientLine() {
        return installation.programs().client(port, clientOptions(List.of()));
    }

    /**
     * What prints a dump of one database, without a statement on GTIDs.
     *
     * @param more further options of mysqldump
     */
    public List<String> dumpLine(String database, String... more) {
        List<String> all = clientOptions(List.of("--set-gtid-purged=OFF", "--single-transaction"));
        all.addAll(List.of(more));
        all.add(database);
        return installation.programs().dump(port, all);
    }

    /** The id of its process; another one after a restart. */
    public long pid() {
        return process.pid();
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Stops it in an orderly way; {@link #restart} starts it again. */
    public void stop() {
        process.close();
    }

    /** Stops it if it runs, and starts it on the same data and port. */
    public void restart() {
        process.close();
        process = started();
    }

    /** Stops the server and deletes its folder. */
    @Override
    public void close() {
        process.close();
        Folders.delete(folder);
        deleteSocket();
    }

    /** A server that was killed leaves its socket behind, outside of its folder. */
    private void deleteSocket() {
        try {
            Files.deleteIfExists(socket());
            Files.deleteIfExists(socket().resolveSibling(socket().getFileName() + ".lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A socket's path is limited to 107 bytes, which a deep folder exceeds. */
    private Path socket() {
        return Path.of("/tmp/binlog-bridge-" + port + ".sock");
    }

    private List<String> clientOptions(List<String> more) {
        List<String> all = new ArrayList<>(List.of(
                "--protocol=tcp", "--host=127.0.0.1", "--port=" + port, "--user=root", "--password=" + password));
        all.addAll(more);
        return all;
    }

    /** A free port may be gone by the time the server binds it: then another one is tried. */
    private OwnProcess startedOnFreePort() {
        try {
            return started();
        } catch (StackException e) {
            if (!String.valueOf(e.getMessage()).contains("Address already in use")) {
                throw e;
            }
            port = FreePort.next();
            return started();
        }
    }

    private OwnProcess started() {
        OwnProcess server = OwnProcess.start(
                "mysqld",
                installation.programs().server(port, folder, serverOptions()),
                environment,
                folder.resolve("mysqld.log"),
                installation.programs().killer(port));
        try {
            server.awaitReady(START, this::takesConnections);
            return server;
        } catch (StackException e) {
            server.close();
            throw e;
        }
    }

    private boolean takesConnections() {
        try (Connection connection = connection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private List<String> serverOptions() {
        List<String> all = new ArrayList<>(List.of(
                "--datadir=" + dataFolder(),
                "--socket=" + socket(),
                "--pid-file=" + folder.resolve("mysqld.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--server-id=" + port,
                "--log-bin=binlog",
                "--binlog-format=ROW",
                "--gtid-mode=ON",
                "--enforce-gtid-consistency=ON",
                "--innodb-buffer-pool-size=64M",
                "--performance-schema=OFF",
                "--secure-file-priv=",
                "--explicit-defaults-for-timestamp=ON"));
        if (installation.isBefore57()) {
            all.add("--log-slave-updates=ON");
        } else {
            all.add("--mysqlx=0");
        }
        all.addAll(DataFolder.asRootWhereRoot());
        all.addAll(options);
        return all;
    }

    private Path dataFolder() {
        return folder.resolve("data");
    }
}
