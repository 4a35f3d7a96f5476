package io.binlogbridge.stack.mysql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs that this machine runs itself.
 *
 * @param launcher what stands before a program: the dynamic loader of an unpacked distribution, or nothing
 * @param mysqld the server
 * @param mysql the client
 * @param fixedOptions options that every start of mysqld needs: basedir, message files
 */
record HostPrograms(List<String> launcher, Path mysqld, Path mysql, List<String> fixedOptions) implements Programs {

    @Override
    public List<String> initialisation(Path folder, List<String> options) {
        return server(options);
    }

    @Override
    public List<String> server(int port, Path folder, List<String> options) {
        return server(options);
    }

    @Override
    public List<String> client(int port, List<String> options) {
        return command(mysql, options);
    }

    @Override
    public List<String> dump(int port, List<String> options) {
        return command(mysql.resolveSibling("mysqldump"), options);
    }

    @Override
    public List<String> killer(int port) {
        return List.of();
    }

    @Override
    public String hostOfClients() {
        return "localhost";
    }

    private List<String> server(List<String> options) {
        List<String> all = new ArrayList<>(fixedOptions);
        all.addAll(options);
        return command(mysqld, all);
    }

    private List<String> command(Path program, List<String> options) {
        List<String> command = new ArrayList<>(launcher);
        command.add(program.toString());
        // First of all, or the machine's own option files are read.
        command.add("--no-defaults");
        command.addAll(options);
        return command;
    }
}
