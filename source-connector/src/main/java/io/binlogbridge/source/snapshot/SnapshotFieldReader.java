package io.binlogbridge.source.snapshot;

import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.jdbc.MySqlTextProtocolFieldReader;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's reader of the text protocol, which takes dates apart with regular expressions and reads times by way of the
 * JVM's time zone. Here a usual value is read from its digits, as what the binlog's reader gives for the same column; any
 * other goes Debezium's way.
 */
public final class SnapshotFieldReader extends MySqlTextProtocolFieldReader {

    public SnapshotFieldReader(MySqlConnectorConfig config) {
        super(config);
    }

    @Override
    protected @Nullable Object readDateField(ResultSet rows, int index, Column column, Table table)
            throws SQLException {
        byte[] text = rows.getBytes(index);
        if (text == null) {
            return null;
        }
        Object date = TemporalDigits.date(text);
        return date != null ? date : super.readDateField(rows, index, column, table);
    }

    /** A DATETIME: without time zone. */
    @Override
    protected @Nullable Object readTimestampField(ResultSet rows, int index, Column column, Table table)
            throws SQLException {
        byte[] text = rows.getBytes(index);
        if (text == null) {
            return null;
        }
        Object dateTime = TemporalDigits.dateTime(text);
        return dateTime != null ? dateTime : super.readTimestampField(rows, index, column, table);
    }
}
