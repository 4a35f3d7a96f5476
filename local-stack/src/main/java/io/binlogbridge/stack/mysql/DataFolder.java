package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A new data folder, with root's password set before the server listens for the first time. */
final class DataFolder {

    private DataFolder() {}

    /** @param lasting options that the server then keeps for ever; those before 5.7 have none */
    static void initialise(
            MySqlInstallation installation, Path folder, Path data, String password, List<String> lasting) {
        try {
            if (installation.isBefore57() && installation.programs() instanceof HostPrograms programs) {
                bootstrap(programs, folder, data, password);
            } else {
                // Run by the server that initialises, so that nothing of it reaches a binlog.
                Path init = Files.writeString(
                        folder.resolve("init.sql"),
                        root(password, installation.programs().hostOfClients()));
                List<String> options =
                        new ArrayList<>(List.of("--initialize-insecure", "--datadir=" + data, "--init-file=" + init));
                options.addAll(lasting);
                options.addAll(asRootWhereRoot());
                Command.run(installation.programs().initialisation(folder, options));
                Files.delete(init);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String root(String password, String host) {
        String known = "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';\n";
        return host.equals("localhost") ? known : known + "RENAME USER 'root'@'localhost' TO 'root'@'" + host + "';\n";
    }

    /** mysqld refuses to run as root unless it is told to. */
    static List<String> asRootWhereRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** What the perl script mysql_install_db of 5.6 does. */
    private static void bootstrap(HostPrograms programs, Path folder, Path data, String password) throws IOException {
        Folders.made(data.resolve("mysql"));
        Folders.made(data.resolve("test"));
        Path share = programs.mysqld().resolveSibling("../share");
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        script.writeBytes("use mysql;\n".getBytes(StandardCharsets.UTF_8));
        for (String file : List.of("mysql_system_tables.sql", "mysql_system_tables_data.sql", "fill_help_tables.sql")) {
            script.writeBytes(Files.readAllBytes(share.resolve(file)));
        }
        String root =
                "DELETE FROM mysql.user WHERE User = '' OR Host <> 'localhost';\nUPDATE mysql.user SET Password = PASSWORD('"
                        + password + "') WHERE User = 'root';\n";
        script.writeBytes(root.getBytes(StandardCharsets.UTF_8));
        List<String> options = new ArrayList<>(List.of("--bootstrap", "--datadir=" + data));
        options.addAll(asRootWhereRoot());
        Command.run(programs.initialisation(folder, options), script.toByteArray());
    }
}
