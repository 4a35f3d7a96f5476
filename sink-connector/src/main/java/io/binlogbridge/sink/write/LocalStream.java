package io.binlogbridge.sink.write;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Runs LOAD DATA LOCAL with a stream of ours for its file.
 *
 * <p>Any server may answer any statement by asking for a file of the client by name, and Connector/J sends it when
 * {@code allowLoadLocalInfile} is on and no stream is set. So the connection must be opened with that off and with
 * {@code allowLoadLocalInfileInPath} set to nothing: then the server may ask, and every request is refused. Only while a statement of
 * ours runs is it on, and a stream is set then, which the driver sends whatever name it is asked for, as often as it is asked.
 */
final class LocalStream {

    private LocalStream() {}

    /**
     * What the server made of it.
     *
     * @param rows rows that it wrote
     * @param warning the first of its warnings, if any
     */
    record Outcome(long rows, @Nullable SQLWarning warning) {}

    /** Runs {@code load}, whose file name means nothing. */
    static Outcome send(Connection connection, String load, InputStream stream) throws SQLException {
        RuntimeProperty<Boolean> allowed = connection
                .unwrap(JdbcConnection.class)
                .getPropertySet()
                .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            JdbcStatement driver = statement.unwrap(JdbcStatement.class);
            driver.setLocalInfileInputStream(stream);
            allowed.setValue(true);
            long rows;
            try {
                rows = statement.executeLargeUpdate(load);
            } finally {
                allowed.setValue(false);
                driver.setLocalInfileInputStream(InputStream.nullInputStream());
            }
            return new Outcome(rows, statement.getWarnings());
        }
    }
}
