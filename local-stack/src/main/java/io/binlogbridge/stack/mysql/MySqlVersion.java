package io.binlogbridge.stack.mysql;

import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.StackException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a mysqld says it has. */
final class MySqlVersion {

    private static final Pattern VERSION = Pattern.compile("Ver (\\d+\\.\\d+\\.\\d+)(\\S*)");

    private MySqlVersion() {}

    /** Runs {@code mysqld --version}; refuses MariaDB, which is another server with another binlog. */
    static String of(List<String> mysqld) {
        List<String> command = new ArrayList<>(mysqld);
        command.add("--no-defaults");
        command.add("--version");
        String output = Command.run(command);
        Matcher matcher = VERSION.matcher(output);
        if (!matcher.find() || matcher.group(2).contains("MariaDB")) {
            throw new StackException("not a MySQL server: " + output.strip());
        }
        return matcher.group(1);
    }
}
