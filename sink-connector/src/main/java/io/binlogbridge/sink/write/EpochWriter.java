package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.Rivals;
import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;

/** Writes an epoch, or one lane's part of it, in the transaction under way. Keeps nothing between calls; any thread may call it. */
public final class EpochWriter {

    private final ServerInfo server;
    private final Packing packing;
    private final boolean loadData;

    /** A writer that uses statements which every target takes. */
    public EpochWriter(ServerInfo server) {
        this(server, false);
    }

    /**
     * @param loadData whether rows of a snapshot may go by LOAD DATA LOCAL, where the server and the table allow it. The connection must
     *     then be one that never sends a file: opened with {@code allowLoadLocalInfileInPath} set to nothing
     */
    public EpochWriter(ServerInfo server, boolean loadData) {
        this.server = server;
        this.packing = Packing.of(server.maxAllowedPacket());
        this.loadData = loadData && LoadData.allowedBy(server);
    }

    /**
     * @throws LoadDataException when LOAD DATA is not good enough for rows of a table: roll back, and write without it
     * @throws TableWriteException when the server refuses a statement, or a value has no form that a statement could hold
     * @throws BadRecordException when a row of a table without a key is not there to be changed
     */
    public void write(Connection connection, Collection<TableBatch> tables) throws TableWriteException {
        for (TableBatch table : tables) {
            try {
                Optional<LoadData> load = load(table);
                if (load.isPresent()) {
                    load(table, load.get(), connection);
                } else {
                    write(table, new ConnectorSender(connection));
                }
            } catch (TableWriteException e) {
                throw e;
            } catch (SQLException e) {
                throw new TableWriteException(table.binding().table().name(), e);
            }
        }
    }

    private Optional<LoadData> load(TableBatch table) {
        return loadData && table.binding().hasKey() && table.snapshotRowsOnly()
                ? LoadData.into(table.binding())
                : Optional.empty();
    }

    private static void load(TableBatch table, LoadData load, Connection connection) throws SQLException {
        try {
            load.write(table.inserts(), connection);
        } catch (SQLException e) {
            if (Failure.of(e).passes()) {
                throw e;
            }
            throw new LoadDataException(table.binding().table().name(), e);
        }
    }

    /** Hands the statements of one table to {@code sender}, which may send them or only look at them. */
    public void write(TableBatch table, SqlSender sender) throws SQLException {
        TableBinding binding = table.binding();
        SqlBytes sql = sender.statement();
        if (!binding.hasKey()) {
            new KeylessChanges(binding, server, packing).write(table.keyless(), sender, sql);
            return;
        }
        deletes(binding, binding.keyColumns()).write(table.deletes(), sender, sql);
        for (Rivals rivals : table.rivals()) {
            deletes(binding, rivals.columns()).write(rivals.keys(), sender, sql);
        }
        InsertStatements.ofRows(binding, server, packing).write(table.upserts(), sender, sql);
        InsertStatements inserts = table.insertsReplace()
                ? InsertStatements.ofReplacingRows(binding, packing)
                : InsertStatements.ofNewRows(binding, packing);
        inserts.write(table.inserts(), sender, sql);
    }

    private DeleteStatements deletes(TableBinding binding, int[] columns) {
        return new DeleteStatements(binding, columns, server, packing);
    }
}
