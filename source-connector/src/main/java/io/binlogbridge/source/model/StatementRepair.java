package io.binlogbridge.source.model;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.TableRename;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do where Debezium's parser rejects a statement on tables: the tables it leaves behind are taken from the
 * server.
 *
 * <p>The server tells what a table looks like now, the statement may lie behind. A table that was changed again since is
 * caught by the width of its rows, or by that next statement, which does not fit the model any more: the task stops, it
 * does not lose a column.
 */
final class StatementRepair {

    private static final Logger LOG = LoggerFactory.getLogger(StatementRepair.class);

    private final TableFromServer server;
    private final DdlParser statements = new DdlParser();

    StatementRepair(TableFromServer server) {
        this.server = server;
    }

    /**
     * Brings the tables of a rejected statement up to date.
     *
     * @param parse applies a plain CREATE TABLE to the model
     */
    void afterRejected(
            BridgeDatabaseSchema.Streamed rejected, RuntimeException cause, Tables model, Consumer<String> parse) {
        for (ObjectReference reference : rejected.statement().references()) {
            if (reference.type() == ObjectType.TABLE && reference.role() != Role.REFERS) {
                TableId table = new TableId(
                        reference.object().database(), null, reference.object().name());
                model.removeTable(table);
                if (reference.role() != Role.DROPS) {
                    takeFromServer(table, rejected.captures().test(reference.object()), cause, parse);
                }
            }
        }
    }

    /**
     * A table whose definition was lost, because it could not be read and the server had it no more under the name that it had then,
     * may be there under its new name.
     */
    void afterRename(BridgeDatabaseSchema.Streamed renamed, Tables model, Consumer<String> parse) {
        for (TableRename rename : renamed.statement().renames()) {
            TableId table =
                    new TableId(rename.to().database(), null, rename.to().name());
            boolean lost = renamed.captures().test(rename.to()) && model.forTable(table) == null;
            Optional<String> plain = lost ? server.createStatement(table) : Optional.empty();
            plain.ifPresent(create -> {
                LOG.warn("Table {} is read from the server, as it was not known under its name before.", table);
                parse.accept(create);
            });
        }
    }

    /** The plain CREATE TABLE in place of the one that SHOW CREATE TABLE gave. */
    String plainForSnapshot(String statement, String database, RuntimeException cause) {
        TableId table = createdTable(statement, database, cause);
        LOG.warn(
                "The definition of table {} is read from information_schema, as it cannot be parsed: {}",
                table,
                cause.getMessage());
        return server.createStatement(table)
                .orElseThrow(() -> new UnreadableTable(
                        "The definition of table " + table
                                + " cannot be parsed, and the server does not have it any more.",
                        cause));
    }

    private void takeFromServer(TableId table, boolean captured, RuntimeException cause, Consumer<String> parse) {
        Optional<String> plain = captured ? server.createStatement(table) : Optional.empty();
        if (plain.isPresent()) {
            LOG.warn(
                    "Table {} is read from the server, as its statement cannot be parsed: {}",
                    table,
                    cause.getMessage());
            parse.accept(plain.get());
        } else if (captured) {
            LOG.warn(
                    "Table {} is not on the server any more and its statement cannot be parsed; rows of it stop the task: {}",
                    table,
                    cause.getMessage());
        }
    }

    private TableId createdTable(String statement, String database, RuntimeException cause) {
        try {
            return statements.parse(statement, database, SqlMode.DEFAULT).references().stream()
                    .filter(reference -> reference.role() == Role.CREATES)
                    .map(reference -> new TableId(
                            reference.object().database(),
                            null,
                            reference.object().name()))
                    .findFirst()
                    .orElseThrow(() -> cause);
        } catch (DdlSyntaxException e) {
            throw new UnreadableTable("A statement of the snapshot cannot be parsed: " + statement, cause);
        }
    }
}
