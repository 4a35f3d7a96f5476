package io.binlogbridge.sink.write;

import com.mysql.cj.NativeSession;
import com.mysql.cj.exceptions.CJException;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.exceptions.SQLExceptionsMapping;
import com.mysql.cj.jdbc.result.ResultSetFactory;
import com.mysql.cj.protocol.a.NativeMessageBuilder;
import com.mysql.cj.protocol.a.NativePacketPayload;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands Connector/J the packet of a statement as it is. This is below its JDBC face, where a plain Statement takes Strings only; nothing
 * there looks into the text, so neither {@code ?} nor <code>{fn</code> in a value means anything. One statement a packet: the
 * connection does not allow several.
 */
final class ConnectorSender implements SqlSender {

    private static final String TEXT_STARTS = "QUERY";

    private final JdbcConnection connection;
    private final NativeSession session;
    private final byte[] prefix;

    /** @throws SQLException when it is not a connection of Connector/J to a server of the classic protocol */
    ConnectorSender(Connection connection) throws SQLException {
        this.connection = connection.unwrap(JdbcConnection.class);
        if (!(this.connection.getSession() instanceof NativeSession nativeSession)) {
            throw new SQLException("The connection does not speak the classic MySQL protocol", "08001");
        }
        this.session = nativeSession;
        this.prefix = prefix(nativeSession);
    }

    /** The command, and that no query attributes follow where both sides know of such. */
    private static byte[] prefix(NativeSession session) {
        NativePacketPayload packet = new NativePacketPayload(16);
        new NativeMessageBuilder(session.getServerSession().supportsQueryAttributes())
                .buildComQuery(packet, session, new byte[0]);
        return Arrays.copyOf(packet.getByteBuffer(), packet.getPosition());
    }

    @Override
    public SqlBytes statement() {
        return new SqlBytes(prefix);
    }

    @Override
    public long send(SqlBytes sql) throws SQLException {
        NativePacketPayload packet = new NativePacketPayload(sql.array());
        packet.setPosition(prefix.length);
        packet.setTag(TEXT_STARTS);
        packet.setPosition(sql.end());
        try {
            return session.execSQL(null, "", -1, packet, false, new ResultSetFactory(connection, null), null, false)
                    .getUpdateCount();
        } catch (CJException e) {
            throw SQLExceptionsMapping.translateException(e, connection.getExceptionInterceptor());
        }
    }

    @Override
    public List<Warning> warnings() throws SQLException {
        try (Statement show = connection.createStatement();
                ResultSet row = show.executeQuery("SHOW WARNINGS")) {
            List<Warning> warnings = new ArrayList<>();
            while (row.next()) {
                if (!"Note".equalsIgnoreCase(row.getString(1))) {
                    warnings.add(new Warning(row.getInt(2), row.getString(3)));
                }
            }
            return warnings;
        }
    }
}
