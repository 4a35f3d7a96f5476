package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.StackException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MySQL's programs on this machine, and how they are started.
 *
 * @param source where they came from, for messages
 * @param version as {@code mysqld --version} tells, {@code 9.7.4}
 * @param programs how they are run
 */
public record MySqlInstallation(String source, String version, Programs programs) {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlInstallation.class);

    /**
     * The first that can be had: {@code MYSQL_HOME} or the PATH; packages of Debian or Ubuntu, unpacked into the cache; MySQL 5.6.14 from Maven
     * Central; Docker.
     *
     * @throws StackException when there is none; the message says what was tried and why each failed
     */
    public static MySqlInstallation locate() {
        List<String> reasons = new ArrayList<>();
        for (MySqlSupply supply :
                List.of(new InstalledMySql(), new DebianMySql(), new MavenMySql(), new DockerMySql())) {
            try {
                return supply.provide();
            } catch (StackException e) {
                LOG.debug("No MySQL from {}: {}", supply.name(), e.getMessage());
                reasons.add(supply.name() + ": " + e.getMessage());
            }
        }
        throw new StackException(
                "No MySQL server on this machine. Install one (mysqld on the PATH) or set MYSQL_HOME.\nTried:\n- "
                        + String.join("\n- ", reasons));
    }

    /** Whether {@code mysqld --initialize} is unknown to it: before 5.7. */
    public boolean isBefore57() {
        return version.startsWith("5.6") || version.startsWith("5.5");
    }
}
