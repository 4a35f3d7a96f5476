package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that ALTER TABLE gives the rows which are there, where it adds a column that is NOT NULL and has no default: a strict session
 * must name them when it writes such a row.
 */
final class ImplicitDefaults {

    private static final Pattern FIRST_MEMBER = Pattern.compile("enum\\('((?:[^']|'')*)'.*", Pattern.DOTALL);

    private ImplicitDefaults() {}

    /** By name in lower case, of those of {@code columns}, in lower case, that need one and have one. */
    static Map<String, Object> of(Connection connection, ObjectName table, Set<String> columns) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COLUMN_NAME, DATA_TYPE, COLUMN_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?"
                        + " AND TABLE_NAME = ? AND IS_NULLABLE = 'NO' AND COLUMN_DEFAULT IS NULL"
                        + " AND EXTRA NOT LIKE '%GENERATED%' AND EXTRA NOT LIKE '%auto_increment%' ORDER BY ORDINAL_POSITION")) {
            select.setString(1, table.database());
            select.setString(2, table.name());
            Map<String, Object> values = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(1).toLowerCase(Locale.ROOT);
                    Optional<Object> value = value(row.getString(2).toLowerCase(Locale.ROOT), row.getString(3));
                    if (columns.contains(name) && value.isPresent()) {
                        values.put(name, value.get());
                    }
                }
            }
            return values;
        }
    }

    private static Optional<Object> value(String dataType, String columnType) {
        return switch (dataType) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year" ->
                Optional.of(0L);
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "set" -> Optional.of("");
            case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
                Optional.of(new Bytes(new byte[0]));
            case "date" -> Optional.of("0000-00-00");
            case "datetime", "timestamp" -> Optional.of("0000-00-00 00:00:00");
            case "time" -> Optional.of("00:00:00");
            case "json" -> Optional.of(new JsonText("null"));
            case "enum" -> {
                Matcher first = FIRST_MEMBER.matcher(columnType);
                yield first.matches() ? Optional.of(first.group(1).replace("''", "'")) : Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
