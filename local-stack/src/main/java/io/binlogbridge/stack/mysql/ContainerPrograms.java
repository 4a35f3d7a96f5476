package io.binlogbridge.stack.mysql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of a container image. The server's folder is mounted under its own path, so that data, log and certificates are where they are
 * with any other server; its port is the same inside and outside.
 *
 * @param docker the command of the container engine
 * @param image the image
 * @param user {@code uid:gid} whose the files in the folder are to be, or empty where the engine sees to that (outside of Linux)
 */
record ContainerPrograms(String docker, String image, String user) implements Programs {

    @Override
    public List<String> initialisation(Path folder, List<String> options) {
        return run(List.of(), folder, options);
    }

    @Override
    public List<String> server(int port, Path folder, List<String> options) {
        List<String> reachable = new ArrayList<>(options);
        // Inside of the container; outside, the port is on 127.0.0.1 alone.
        reachable.add("--bind-address=*");
        return run(
                List.of("--name", container(port), "--publish", "127.0.0.1:" + port + ":" + port), folder, reachable);
    }

    @Override
    public List<String> client(int port, List<String> options) {
        return inside(port, "mysql", options);
    }

    @Override
    public List<String> dump(int port, List<String> options) {
        return inside(port, "mysqldump", options);
    }

    @Override
    public List<String> killer(int port) {
        return List.of(docker, "kill", container(port));
    }

    @Override
    public String hostOfClients() {
        return "%";
    }

    private List<String> inside(int port, String program, List<String> options) {
        List<String> command =
                new ArrayList<>(List.of(docker, "exec", "--interactive", container(port), program, "--no-defaults"));
        command.addAll(options);
        return command;
    }

    private List<String> run(List<String> dockerOptions, Path folder, List<String> options) {
        List<String> command = new ArrayList<>(List.of(docker, "run", "--rm", "--entrypoint", "mysqld"));
        command.addAll(dockerOptions);
        if (!user.isEmpty()) {
            command.addAll(List.of("--user", user));
        }
        command.addAll(List.of("--volume", folder + ":" + folder, image, "--no-defaults"));
        command.addAll(options);
        return command;
    }

    private static String container(int port) {
        return "binlog-bridge-mysql-" + port;
    }
}
