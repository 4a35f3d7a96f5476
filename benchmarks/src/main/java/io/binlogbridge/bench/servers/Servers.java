package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.kafka.ApicurioRegistry;
import io.binlogbridge.stack.kafka.KafkaBroker;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.Folders;
import java.nio.file.Path;
import java.util.List;

/** Source, target, broker and registry. Closing stops them and deletes the folder. */
public final class Servers implements AutoCloseable {

    /** The source is nobody's contestant: it is set up to be filled fast. */
    private static final List<String> SOURCE =
            List.of("--sync-binlog=0", "--innodb-flush-log-at-trx-commit=2", "--innodb-buffer-pool-size=1G");

    /** MySQL's own defaults of durability, written down; memory for the rows and their redo log. */
    static final List<String> TARGET = List.of(
            "--sync-binlog=1",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=2G",
            "--innodb-redo-log-capacity=1G",
            "--local-infile=ON",
            "--replica-parallel-workers=4");

    /** An account of the source for a replica, whose password may have 32 characters at most. */
    public static final String REPLICA = "replica";

    private final Path folder;
    private final MySqlInstallation mysql;
    private final MySqlServer source;
    private final MySqlServer target;
    private final KafkaBroker broker;
    private final ApicurioRegistry registry;

    private Servers(Path folder) {
        this.folder = folder;
        this.mysql = MySqlInstallation.locate();
        this.source = MySqlServer.start(mysql, folder.resolve("source"), SOURCE.toArray(String[]::new));
        Sql.run(
                source,
                "CREATE USER '%1$s' IDENTIFIED BY '%1$s'".formatted(REPLICA),
                "GRANT REPLICATION SLAVE ON *.* TO '%s'".formatted(REPLICA));
        this.target = MySqlServer.start(mysql, folder.resolve("target"), TARGET.toArray(String[]::new));
        this.broker = KafkaBroker.start(folder.resolve("kafka"));
        this.registry = ApicurioRegistry.start(folder.resolve("registry"));
    }

    /** Starts all four in a folder that is deleted at the end. */
    public static Servers start(Path folder) {
        return new Servers(folder);
    }

    /** Where everything stands. */
    public Path folder() {
        return folder;
    }

    /** Which MySQL runs. */
    public MySqlInstallation mysql() {
        return mysql;
    }

    /** What is replicated from. */
    public MySqlServer source() {
        return source;
    }

    /** What is replicated to. */
    public MySqlServer target() {
        return target;
    }

    /** The options that the target runs with, beside local-stack's. */
    public List<String> targetOptions() {
        return TARGET;
    }

    /** The only broker. */
    public KafkaBroker broker() {
        return broker;
    }

    /** The schema registry. */
    public ApicurioRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
        target.close();
        source.close();
        Folders.delete(folder);
    }
}
