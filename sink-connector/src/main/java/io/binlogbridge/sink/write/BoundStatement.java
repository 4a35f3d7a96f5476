package io.binlogbridge.sink.write;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement and the values of its parameters. */
record BoundStatement(String sql, List<@Nullable Object> values) {

    /** Runs it and says how many rows it found. */
    int execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Object value : values) {
                bind(statement, index++, value);
            }
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Double number) {
            statement.setDouble(index, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(index, number);
        } else if (value instanceof Bytes bytes) {
            statement.setBytes(index, bytes.content());
        } else if (value instanceof JsonText json) {
            statement.setString(index, json.text());
        } else {
            throw new IllegalStateException("no decoder makes a " + value.getClass());
        }
    }
}
