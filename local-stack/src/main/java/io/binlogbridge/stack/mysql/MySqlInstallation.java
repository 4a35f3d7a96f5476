package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.StackException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MySQL's programs on this machine, and how they are started.
 *
 * @param source where they came from, for messages
 * @param version as {@code mysqld --version} tells, {@code 9.7.4}
 * @param launcher what stands before a program: the dynamic loader of an unpacked distribution, or nothing
 * @param bin the folder that holds {@code mysqld}
 * @param client the {@code mysql} client
 * @param fixedOptions options that every start of mysqld needs: basedir, message files
 */
public record MySqlInstallation(
        String source, String version, List<String> launcher, Path bin, Path client, List<String> fixedOptions) {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlInstallation.class);

    /**
     * The first that can be had: {@code MYSQL_HOME} or the PATH; packages of Debian or Ubuntu, unpacked into the cache; MySQL 5.6.14 from Maven
     * Central.
     *
     * @throws StackException when there is none; the message says what was tried and why each failed
     */
    public static MySqlInstallation locate() {
        List<String> reasons = new ArrayList<>();
        for (MySqlSupply supply : List.of(new InstalledMySql(), new DebianMySql(), new MavenMySql())) {
            try {
                return supply.provide();
            } catch (StackException e) {
                LOG.info("No MySQL from {}: {}", supply.name(), e.getMessage());
                reasons.add(supply.name() + ": " + e.getMessage());
            }
        }
        throw new StackException(
                "No MySQL server on this machine. Install one (mysqld on the PATH) or set MYSQL_HOME.\nTried:\n- "
                        + String.join("\n- ", reasons));
    }

    /** The command that runs mysqld with these options. */
    public List<String> serverCommand(List<String> options) {
        List<String> command = new ArrayList<>(launcher);
        command.add(bin.resolve("mysqld").toString());
        // First of all, or mysqld reads the machine's own option files.
        command.add("--no-defaults");
        command.addAll(fixedOptions);
        command.addAll(options);
        return command;
    }

    /** The command that runs the mysql client with these options. */
    public List<String> clientCommand(List<String> options) {
        List<String> command = new ArrayList<>(launcher);
        command.add(client.toString());
        command.add("--no-defaults");
        command.addAll(options);
        return command;
    }

    /** Whether {@code mysqld --initialize} is unknown to it: before 5.7. */
    public boolean isBefore57() {
        return version.startsWith("5.6") || version.startsWith("5.5");
    }
}
