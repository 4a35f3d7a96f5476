package io.binlogbridge.source.statement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The names behind the bits of {@code sql_mode}, as MySQL 5.6 to 9.x number them (Q_SQL_MODE_CODE in the binlog). */
final class SqlModeNames {

    private static final List<String> BY_BIT = List.of(
            "REAL_AS_FLOAT",
            "PIPES_AS_CONCAT",
            "ANSI_QUOTES",
            "IGNORE_SPACE",
            "NOT_USED",
            "ONLY_FULL_GROUP_BY",
            "NO_UNSIGNED_SUBTRACTION",
            "NO_DIR_IN_CREATE",
            "POSTGRESQL",
            "ORACLE",
            "MSSQL",
            "DB2",
            "MAXDB",
            "NO_KEY_OPTIONS",
            "NO_TABLE_OPTIONS",
            "NO_FIELD_OPTIONS",
            "MYSQL323",
            "MYSQL40",
            "ANSI",
            "NO_AUTO_VALUE_ON_ZERO",
            "NO_BACKSLASH_ESCAPES",
            "STRICT_TRANS_TABLES",
            "STRICT_ALL_TABLES",
            "NO_ZERO_IN_DATE",
            "NO_ZERO_DATE",
            "ALLOW_INVALID_DATES",
            "ERROR_FOR_DIVISION_BY_ZERO",
            "TRADITIONAL",
            "NO_AUTO_CREATE_USER",
            "HIGH_NOT_PRECEDENCE",
            "NO_ENGINE_SUBSTITUTION",
            "PAD_CHAR_TO_FULL_LENGTH",
            "TIME_TRUNCATE_FRACTIONAL");

    private SqlModeNames() {}

    /** The names of the set bits, comma separated, in the order in which the server lists them; empty for no bit. */
    static String of(long bits) {
        return IntStream.range(0, BY_BIT.size())
                .filter(bit -> (bits & (1L << bit)) != 0)
                .mapToObj(BY_BIT::get)
                .collect(Collectors.joining(","));
    }
}
