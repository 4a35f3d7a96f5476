package io.binlogbridge.stack.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.stack.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a container engine of our own: a script that takes docker's command line and runs the programs of this machine. */
class ContainerProgramsTest {

    private static final String ENGINE =
            """
            #!/bin/bash
            # run --rm --entrypoint mysqld [--name n] [--publish p] [--user u] --volume v image --no-defaults ...
            # exec --interactive name mysql --no-defaults ... | kill name
            state=%s
            case "$1" in
              run)
                name=none
                while [ "$1" != image ]; do
                  [ "$1" = --name ] && name=$2
                  [ "$1" = --publish ] && echo "$2" > "$state/published"
                  shift
                done
                shift 2
                echo $$ > "$state/$name"
                exec %s "$@" ;;
              exec)
                [ "$2" = --interactive ] && kill -0 "$(cat "$state/$3")" || exit 1
                shift 5
                exec %s "$@" ;;
              kill) kill -9 "$(cat "$state/$2")" ;;
              *) exit 64 ;;
            esac
            """;

    @Test
    void aServerInAContainerKeepsItsDataOverSigkillAndIsGoneAfterClose(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(MySqlInstallation.locate().programs() instanceof HostPrograms);
        Path state = Folders.made(folder.resolve("state"));
        ContainerPrograms programs = new ContainerPrograms(engine(folder, state).toString(), "image", "1:1");
        MySqlInstallation image = new MySqlInstallation("image", "9.7", programs);
        Path home = folder.resolve("mysql");
        try (MySqlServer server = MySqlServer.start(image, home)) {
            assertThat(state.resolve("published")).hasContent("127.0.0.1:%1$d:%1$d".formatted(server.port()));
            server.run("CREATE DATABASE d; CREATE TABLE d.t (id INT PRIMARY KEY); INSERT INTO d.t VALUES (1);");
            server.kill();
            server.restart();
            try (Connection connection = server.connection()) {
                assertThat(connection
                                .createStatement()
                                .executeQuery("SELECT * FROM d.t")
                                .next())
                        .isTrue();
            }
        }
        assertThat(home).doesNotExist();
    }

    private static Path engine(Path folder, Path state) throws IOException {
        HostPrograms here = (HostPrograms) MySqlInstallation.locate().programs();
        List<String> mysqld = here.server(0, folder, List.of());
        List<String> mysql = here.client(0, List.of());
        Path script = Files.writeString(
                folder.resolve("docker"), ENGINE.formatted(state, String.join(" ", mysqld), String.join(" ", mysql)));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
