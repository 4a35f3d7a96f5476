package io.binlogbridge.ddl;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a session's {@code sql_mode} changes about the reading of a statement.
 *
 * @param ansiQuotes {@code "t"} is an identifier and not a string
 * @param noBackslashEscapes a backslash in a string is a character like any other
 * @param ignoreSpace a built-in function's name may be followed by spaces, and is then a reserved word
 */
public record SqlMode(boolean ansiQuotes, boolean noBackslashEscapes, boolean ignoreSpace) {

    /** None of these modes is set, as on a server nobody has configured. */
    public static final SqlMode DEFAULT = new SqlMode(false, false, false);

    private static final Set<String> COMBINED_WITH_ANSI_QUOTES =
            Set.of("ANSI", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL");

    /**
     * Reads the value of {@code @@sql_mode}: names with commas between them, in any case. Names that do not matter here
     * are passed over; the combination modes of all versions (ANSI, and up to 5.7 ORACLE and the like) are taken apart.
     *
     * @param names null or empty where the server did not tell
     */
    public static SqlMode of(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return DEFAULT;
        }
        Set<String> modes = Arrays.stream(names.toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
        boolean ansi = modes.stream().anyMatch(COMBINED_WITH_ANSI_QUOTES::contains);
        return new SqlMode(
                ansi || modes.contains("ANSI_QUOTES"),
                modes.contains("NO_BACKSLASH_ESCAPES"),
                ansi || modes.contains("IGNORE_SPACE"));
    }
}
