package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import java.sql.SQLException;

/** LOAD DATA did not write the rows of a table as they are. Roll back and write them without it, which tells what is wrong, if anything is. */
public final class LoadDataException extends TableWriteException {

    private static final long serialVersionUID = 1L;

    LoadDataException(ObjectName table, SQLException cause) {
        super(table, cause);
    }
}
