package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.KeylessChange;
import io.binlogbridge.sink.batch.Rivals;
import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an epoch in the transaction under way. */
public final class EpochWriter {

    private final ServerInfo server;
    private final StatementLimits limits;

    public EpochWriter(ServerInfo server) {
        this.server = server;
        this.limits = StatementLimits.of(server.maxAllowedPacket());
    }

    /**
     * @throws TableWriteException when the server refuses a statement
     * @throws BadRecordException when a row of a table without a key is not there to be changed
     */
    public void write(Connection connection, Collection<TableBatch> tables) throws TableWriteException {
        for (TableBatch table : tables) {
            try {
                if (table.binding().hasKey()) {
                    writeNetEffect(connection, table);
                } else {
                    writeInOrder(connection, table);
                }
            } catch (SQLException e) {
                throw new TableWriteException(table.binding().table().name(), e);
            }
        }
    }

    private void writeNetEffect(Connection connection, TableBatch table) throws SQLException {
        TableBinding binding = table.binding();
        execute(connection, new Deletes(binding, binding.keyColumns(), limits).of(table.deletes()));
        for (Rivals rivals : table.rivals()) {
            execute(connection, new Deletes(binding, rivals.columns(), limits).of(rivals.keys()));
        }
        execute(connection, Upserts.ofRows(binding, server, limits).of(table.upserts()));
        Upserts inserts =
                table.insertsReplace() ? Upserts.ofReplacingRows(binding, limits) : Upserts.ofNewRows(binding, limits);
        execute(connection, inserts.of(table.inserts()));
    }

    private static void execute(Connection connection, List<BoundStatement> statements) throws SQLException {
        for (BoundStatement statement : statements) {
            statement.execute(connection);
        }
    }

    private void writeInOrder(Connection connection, TableBatch table) throws SQLException {
        Upserts inserts = Upserts.ofNewRows(table.binding(), limits);
        KeylessRow one = new KeylessRow(table.binding(), server);
        List<@Nullable Object[]> inserted = new ArrayList<>();
        for (KeylessChange change : table.keyless()) {
            @Nullable Object[] before = change.before();
            @Nullable Object[] after = change.after();
            boolean isInsert =
                    switch (change.change().operation()) {
                        case INSERT, READ -> true;
                        case UPDATE, DELETE -> false;
                    };
            if (isInsert && after != null) {
                inserted.add(after);
                continue;
            }
            execute(connection, inserts.of(inserted));
            inserted = new ArrayList<>();
            if (before != null) {
                BoundStatement statement = after == null ? one.delete(before) : one.update(before, after);
                requireFound(statement.execute(connection), change);
            }
        }
        execute(connection, inserts.of(inserted));
    }

    private static void requireFound(int found, KeylessChange change) {
        if (found == 0) {
            throw BadRecordException.at(
                    change.change(),
                    "A row to "
                            + (change.after() == null ? "delete" : "update") + " in table "
                            + change.change().database() + "."
                            + change.change().table()
                            + ", which has no key, is not on the target: no row there is equal in all"
                            + " columns. The target was changed by somebody else; mend it, or migrate the table anew.");
        }
    }
}
