package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Target;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The target's tables, each read once until {@link #forget}. Not thread-safe. */
public final class Catalog {

    private final Target target;
    private final Map<ObjectName, Optional<TargetTable>> tables = new HashMap<>();

    public Catalog(Target target) {
        this.target = target;
    }

    /** The table, when it is there. */
    public Optional<TargetTable> table(ObjectName name) throws SQLException {
        Optional<TargetTable> known = tables.get(name);
        if (known == null) {
            known = read(name);
            tables.put(name, known);
        }
        return known;
    }

    /** Forgets everything: a statement may have changed it. */
    public void forget() {
        tables.clear();
    }

    private Optional<TargetTable> read(ObjectName name) throws SQLException {
        Connection connection = target.connection();
        List<TargetColumn> columns = columns(connection, name);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new TargetTable(name, columns, uniqueKeys(connection, name)));
    }

    private static List<TargetColumn> columns(Connection connection, ObjectName name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, IS_NULLABLE, EXTRA, COLLATION_NAME"
                        + " FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION")) {
            bind(select, name);
            List<TargetColumn> columns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String extra = row.getString(5).toUpperCase(Locale.ROOT);
                    // DEFAULT_GENERATED is a default that is an expression, not a generated column.
                    boolean generated = extra.contains("VIRTUAL")
                            || extra.contains("STORED GENERATED")
                            || extra.contains("PERSISTENT");
                    columns.add(new TargetColumn(
                            row.getString(1),
                            row.getString(2).toLowerCase(Locale.ROOT),
                            row.getString(3),
                            row.getString(4).equals("YES"),
                            generated,
                            row.getString(6)));
                }
            }
            return columns;
        }
    }

    private List<UniqueKey> uniqueKeys(Connection connection, ObjectName name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT INDEX_NAME, COLUMN_NAME, SUB_PART FROM information_schema.STATISTICS"
                        + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND NON_UNIQUE = 0 ORDER BY INDEX_NAME, SEQ_IN_INDEX")) {
            bind(select, name);
            Map<String, KeyParts> keys = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.computeIfAbsent(row.getString(1), key -> new KeyParts())
                            .add(row.getString(2), row.getObject(3) != null);
                }
            }
            List<UniqueKey> found = new ArrayList<>();
            keys.forEach((key, parts) ->
                    found.add(new UniqueKey(key, parts.columns, !parts.prefix && !parts.expression, parts.expression)));
            return found;
        }
    }

    /** The server at the other end. */
    public ServerInfo server() throws SQLException {
        return target.server();
    }

    private static void bind(PreparedStatement select, ObjectName name) throws SQLException {
        select.setString(1, name.database());
        select.setString(2, name.name());
    }

    private static final class KeyParts {
        private final List<String> columns = new ArrayList<>();
        private boolean prefix;
        private boolean expression;

        private void add(@org.jspecify.annotations.Nullable String column, boolean isPrefix) {
            if (column == null) {
                expression = true;
            } else {
                columns.add(column);
            }
            prefix |= isPrefix;
        }
    }
}
