package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.StackException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MySQL from its container image, for machines that are not Linux on x86-64. */
final class DockerMySql implements MySqlSupply {

    private static final Logger LOG = LoggerFactory.getLogger(DockerMySql.class);
    private static final String IMAGE = "mysql:9.7";

    @Override
    public String name() {
        return "Docker";
    }

    @Override
    public MySqlInstallation provide() {
        String docker = Command.onPath("docker")
                .orElseThrow(() -> new StackException("no docker on the PATH"))
                .toString();
        // Answers only when the engine does.
        Command.run(List.of(docker, "version", "--format", "{{.Server.Version}}"));
        LOG.info("Taking MySQL from the image {}", IMAGE);
        String version = MySqlVersion.of(List.of(docker, "run", "--rm", "--entrypoint", "mysqld", IMAGE));
        return new MySqlInstallation(
                "image " + IMAGE, version, new ContainerPrograms(docker, IMAGE, ownerOfMountedFiles()));
    }

    private static String ownerOfMountedFiles() {
        return "Linux".equals(System.getProperty("os.name")) ? id("-u") + ":" + id("-g") : "";
    }

    private static String id(String which) {
        return Command.run(List.of("id", which)).strip();
    }
}
