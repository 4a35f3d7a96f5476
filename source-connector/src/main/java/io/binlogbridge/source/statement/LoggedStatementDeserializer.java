package io.binlogbridge.source.statement;

import com.github.shyiko.mysql.binlog.event.deserialization.EventDataDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a QUERY event and keeps its status variables and the bytes of its statement, both of which the library's own
 * deserializer throws away.
 */
public final class LoggedStatementDeserializer implements EventDataDeserializer<LoggedStatement> {

    @Override
    public LoggedStatement deserialize(ByteArrayInputStream in) throws IOException {
        long threadId = in.readLong(4);
        long executionTime = in.readLong(4);
        int databaseLength = in.readInteger(1);
        int errorCode = in.readInteger(2);
        byte[] status = in.read(in.readInteger(2));
        String database = new String(in.read(databaseLength), StandardCharsets.UTF_8);
        in.skip(1); // the zero after the name
        byte[] statement = in.read(in.available());

        LoggedStatement logged = new LoggedStatement(StatusVariables.read(status), statement);
        logged.setThreadId(threadId);
        logged.setExecutionTime(executionTime);
        logged.setErrorCode(errorCode);
        logged.setDatabase(database);
        logged.setSql(new String(statement, StandardCharsets.UTF_8));
        return logged;
    }
}
