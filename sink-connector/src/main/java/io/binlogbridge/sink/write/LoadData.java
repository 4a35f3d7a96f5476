package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * New rows by LOAD DATA LOCAL, which costs the server less than INSERT. LOCAL makes it bend what it should refuse and pass over rows
 * that meet others, with a warning: so it is only good when it counts every row and warns of nothing.
 */
final class LoadData {

    private final List<LoadedColumn> columns;
    private final String sql;

    private LoadData(TableBinding binding, List<LoadedColumn> columns) {
        this.columns = columns;
        String assignments =
                columns.stream().flatMap(column -> column.assignment().stream()).collect(Collectors.joining(","));
        // The comment keeps Connector/J from writing the statement in the platform's character set.
        this.sql = "/* binlog-bridge */ LOAD DATA LOCAL INFILE 'binlog-bridge' INTO TABLE "
                + binding.table().name().quoted()
                + " CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ENCLOSED BY '' ESCAPED BY '\\\\'"
                + " LINES STARTING BY '' TERMINATED BY '\\n' "
                + columns.stream().map(LoadedColumn::target).collect(Collectors.joining(",", "(", ")"))
                + (assignments.isEmpty() ? "" : " SET " + assignments);
    }

    /** Whether the server allows it, and tells of all that it bends. */
    static boolean allowedBy(ServerInfo server) {
        return server.variables().getOrDefault("local_infile", "OFF").equalsIgnoreCase("ON")
                && server.variables().getOrDefault("sql_notes", "OFF").equalsIgnoreCase("ON")
                && !server.variables().getOrDefault("max_error_count", "0").equals("0");
    }

    /** Empty when the table has columns that it is not known to fill exactly, or that the rows leave out. */
    static Optional<LoadData> into(TableBinding binding) {
        List<LoadedColumn> columns = new ArrayList<>();
        for (int index : binding.written()) {
            LoadedColumn.of(index, binding.columns().get(index)).ifPresent(columns::add);
        }
        // INSERT refuses to leave out a column without a default, LOAD DATA does not.
        long wanted = binding.table().columns().stream()
                .filter(column -> !column.generated())
                .map(TargetColumn::name)
                .count();
        return columns.size() == wanted ? Optional.of(new LoadData(binding, columns)) : Optional.empty();
    }

    String sql() {
        return sql;
    }

    /** @throws SQLDataException when not all rows arrived, or not as they were */
    void write(List<@Nullable Object[]> rows, Connection connection) throws SQLException {
        TabSeparatedRows stream = new TabSeparatedRows(rows, columns);
        LocalStream.Outcome outcome = LocalStream.send(connection, sql, stream);
        SQLDataException refusal = stream.refusal();
        if (refusal != null) {
            throw refusal;
        }
        if (outcome.warning() != null || outcome.rows() != rows.size()) {
            throw new SQLDataException(
                    "LOAD DATA wrote " + outcome.rows() + " of " + rows.size() + " rows as they are"
                            + (outcome.warning() == null
                                    ? ""
                                    : "; the server says: " + outcome.warning().getMessage()),
                    "22000");
        }
    }
}
