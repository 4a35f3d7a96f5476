package io.binlogbridge.sink.target;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the target server is.
 *
 * @param version as {@code version()} gives it
 * @param variables its session's variables when the connection was new, by name
 */
public record ServerInfo(String version, Map<String, String> variables) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    public ServerInfo {
        variables = Map.copyOf(variables);
    }

    /** Whether this is MariaDB, whose version numbers mean something else. */
    public boolean mariaDb() {
        return version.toLowerCase(java.util.Locale.ROOT).contains("mariadb");
    }

    /** Whether this is MySQL of at least this version; false for MariaDB. */
    public boolean mysqlAtLeast(int major, int minor, int patch) {
        return !mariaDb() && number() >= number(major, minor, patch);
    }

    /** Whether the version, of either family, is at least this. */
    public boolean atLeast(int major, int minor) {
        return number() >= number(major, minor, 0);
    }

    /** Whether the server has this session variable. */
    public boolean knows(String variable) {
        return variables.containsKey(variable);
    }

    /** The longest packet that the server takes, in bytes. */
    public long maxAllowedPacket() {
        return Long.parseLong(variables.getOrDefault("max_allowed_packet", "4194304"));
    }

    /** Whether it refuses to be written to. */
    public boolean readOnly() {
        return isOn("read_only")
                || isOn("super_read_only")
                || isOn("innodb_read_only")
                || isOn("transaction_read_only");
    }

    /** Whether names of databases and tables that differ in case alone are one there. */
    public boolean foldsNames() {
        return !variables.getOrDefault("lower_case_table_names", "0").equals("0");
    }

    private boolean isOn(String variable) {
        String value = variables.getOrDefault(variable, "OFF");
        return value.equalsIgnoreCase("ON") || value.equals("1");
    }

    private long number() {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return 0;
        }
        String patch = numbers.group(3);
        return number(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    private static long number(int major, int minor, int patch) {
        return major * 1_000_000L + minor * 1_000L + patch;
    }
}
