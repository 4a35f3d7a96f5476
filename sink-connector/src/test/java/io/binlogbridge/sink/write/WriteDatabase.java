package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.Catalog;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A database of one test on the real server, and the session that the sink writes in. */
final class WriteDatabase implements AutoCloseable {

    static final Packing PACKING = Packing.of(64 << 20);

    final String name = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final Target target = new Target(new TargetAddress(
            TargetServer.url() + "?allowLoadLocalInfileInPath=", TargetServer.user(), TargetServer.password()));

    WriteDatabase() {
        TargetServer.run("SET GLOBAL local_infile=ON", "CREATE DATABASE " + name);
    }

    Connection connection() throws SQLException {
        return target.connection();
    }

    ServerInfo server() throws SQLException {
        return target.server();
    }

    /** Makes a table and binds all of its columns. */
    TableBinding table(String table, String columns) throws SQLException {
        TargetServer.run("CREATE TABLE " + name + "." + table + " (" + columns + ")");
        TargetTable found =
                new Catalog(target).table(new ObjectName(name, table)).orElseThrow();
        return TableBinding.of(
                new RowShape(found.columns().stream().map(TargetColumn::name).toList(), true), found);
    }

    void insert(TableBinding binding, List<Object[]> rows) throws SQLException {
        ConnectorSender sender = new ConnectorSender(connection());
        InsertStatements.ofNewRows(binding, PACKING).write(rows, sender, sender.statement());
        connection().commit();
    }

    /** How many rows {@code table} has, and how many of them {@code other} has byte for byte under the same id. */
    List<String> compare(TableBinding table, String other) {
        StringBuilder equal = new StringBuilder("a.id=b.id");
        for (TargetColumn column : table.columns()) {
            String name = column.name();
            equal.append(" AND HEX(a." + name + ")<=>HEX(b." + name + ")");
        }
        return TargetServer.rows("SELECT (SELECT COUNT(*) FROM " + name + "."
                + table.table().name().name() + "), COUNT(*) FROM " + name + "."
                + table.table().name().name() + " a JOIN " + name + "." + other + " b ON " + equal);
    }

    @Override
    public void close() {
        target.close();
        TargetServer.run("DROP DATABASE " + name);
    }
}
