package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.value.SnapshotValues;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.jdbc.MySqlTextProtocolFieldReader;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/** Reads what the text protocol sends, exactly ({@link SnapshotValues}); the rest Debezium's way. Belongs to one connection. */
public final class SnapshotFieldReader extends MySqlTextProtocolFieldReader {

    private @Nullable ResultSet checked;
    private @Nullable Table table;
    private List<Optional<SnapshotValues.Reader>> readers = List.of();

    public SnapshotFieldReader(MySqlConnectorConfig config) {
        super(config);
    }

    @Override
    public @Nullable Object readField(ResultSet rows, int index, Column column, Table table) throws SQLException {
        if (rows != checked) {
            refuseShortFloats(rows, table);
            checked = rows;
        }
        Optional<SnapshotValues.Reader> reader = readers(table).get(column.position() - 1);
        if (reader.isEmpty()) {
            return super.readField(rows, index, column, table);
        }
        byte[] sent = rows.getBytes(index);
        return sent == null ? null : reader.get().read(sent);
    }

    /** A SELECT that a user has written may have the server cut a FLOAT to six digits. */
    private static void refuseShortFloats(ResultSet rows, Table table) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnType(i) == Types.REAL) {
                String name = columns.getColumnLabel(i);
                throw new ConnectException("The column " + name + " of " + table.id()
                        + " is a FLOAT, of which the server sends some"
                        + " six digits when it is selected so. Write \"`" + name + "` * 1e0 AS `" + name + "`\" in"
                        + " snapshot.select.statement.overrides.");
            }
        }
    }

    private List<Optional<SnapshotValues.Reader>> readers(Table wanted) {
        if (wanted != table) {
            table = wanted;
            readers = wanted.columns().stream().map(SnapshotValues::reader).toList();
        }
        return readers;
    }
}
