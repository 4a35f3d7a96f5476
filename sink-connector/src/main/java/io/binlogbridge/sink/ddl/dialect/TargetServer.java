package io.binlogbridge.sink.ddl.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the target can take.
 *
 * @param version its version
 * @param engines the storage engines that it has, in capitals
 * @param charsets the character set of each collation that it has, in small letters
 * @param defaults the default collation of each character set
 * @param variables its session's variables
 */
public record TargetServer(
        ServerVersion version,
        Set<String> engines,
        Map<String, String> charsets,
        Map<String, String> defaults,
        Map<String, String> variables) {

    /** Names that the server reads and does not list. */
    private static final Map<String, String> ENGINE_ALIASES = Map.of(
            "MERGE", "MRG_MYISAM",
            "INNOBASE", "INNODB",
            "HEAP", "MEMORY",
            "NDB", "NDBCLUSTER");

    public TargetServer {
        engines = Set.copyOf(engines);
        charsets = Map.copyOf(charsets);
        defaults = Map.copyOf(defaults);
        variables = Map.copyOf(variables);
    }

    boolean hasEngine(String engine) {
        String name = engine.toUpperCase(Locale.ROOT);
        return engines.contains(ENGINE_ALIASES.getOrDefault(name, name));
    }

    boolean hasCollation(String collation) {
        return charsets.containsKey(collation.toLowerCase(Locale.ROOT));
    }

    boolean hasCharset(String charset) {
        return defaults.containsKey(charset.toLowerCase(Locale.ROOT));
    }

    boolean isOn(String variable) {
        String value = variables.getOrDefault(variable, "");
        return value.equalsIgnoreCase("ON") || value.equals("1");
    }

    /** Whether InnoDB refuses options that it used to pass over with a warning. */
    boolean isStrictOnTableOptions() {
        return isOn("innodb_strict_mode");
    }

    /** Whether tables of the row format DYNAMIC can have keys of more than 767 bytes, though COMPACT is the default. */
    boolean hasLargePrefixOnRequest() {
        return version.before(5, 7, 9)
                && isOn("innodb_large_prefix")
                && isOn("innodb_file_per_table")
                && variables.getOrDefault("innodb_file_format", "").equalsIgnoreCase("Barracuda");
    }
}
