package io.binlogbridge.source;

import io.binlogbridge.ddl.ObjectName;
import io.debezium.connector.binlog.jdbc.BinlogFieldReader;
import io.debezium.connector.mysql.jdbc.MySqlConnection;
import io.debezium.connector.mysql.jdbc.MySqlConnectionConfiguration;
import io.debezium.relational.TableId;

/** A connection to the source. Debezium leaves a name that begins or ends with a quote as it is. */
final class SourceConnection extends MySqlConnection {

    SourceConnection(MySqlConnectionConfiguration configuration, BinlogFieldReader fieldReader) {
        super(configuration, fieldReader);
    }

    @Override
    public String quotedTableIdString(TableId table) {
        return new ObjectName(table.catalog(), table.table()).quoted();
    }
}
