package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import java.sql.SQLException;

/** The server refused rows of a table. */
public sealed class TableWriteException extends SQLException permits LoadDataException {

    private static final long serialVersionUID = 1L;

    private final transient ObjectName table;

    TableWriteException(ObjectName table, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
        this.table = table;
    }

    /** The table on the target. */
    public ObjectName table() {
        return table;
    }
}
