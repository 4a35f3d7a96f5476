package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server that {@code MYSQL_HOME} names, or the one on the PATH. */
final class InstalledMySql implements MySqlSupply {

    @Override
    public String name() {
        return "MYSQL_HOME or the PATH";
    }

    @Override
    public MySqlInstallation provide() {
        Path mysqld = home().orElseGet(() -> Command.onPath("mysqld")
                .or(() -> Optional.of(Path.of("/usr/sbin/mysqld")).filter(Files::isExecutable))
                .orElseThrow(() -> new StackException("MYSQL_HOME is not set and no mysqld is on the PATH")));
        Path bin = mysqld.resolveSibling("").toAbsolutePath();
        Path client = Optional.of(bin.resolve("mysql"))
                .filter(Files::isExecutable)
                .or(() -> Command.onPath("mysql"))
                .orElseThrow(
                        () -> new StackException(mysqld + " is there, but no mysql client beside it or on the PATH"));
        String version = MySqlVersion.of(List.of(mysqld.toString()));
        return new MySqlInstallation(
                mysqld.toString(), version, new HostPrograms(List.of(), mysqld, client, List.of()));
    }

    private static Optional<Path> home() {
        return Optional.ofNullable(System.getenv("MYSQL_HOME"))
                .filter(home -> !home.isBlank())
                .map(home -> Stream.of("bin/mysqld", "sbin/mysqld")
                        .map(program -> Path.of(home, program))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new StackException("MYSQL_HOME=" + home + " holds no bin/mysqld")));
    }
}
