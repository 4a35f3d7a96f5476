package io.binlogbridge.source.model;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.connector.binlog.BinlogConnectorConfig;
import io.debezium.connector.binlog.jdbc.BinlogSystemVariables.BinlogScope;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlTaskContext;
import io.debezium.connector.mysql.jdbc.MySqlValueConverters;
import io.debezium.relational.Column;
import io.debezium.relational.CustomConverterRegistry;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import io.debezium.relational.ddl.DdlParser;
import io.debezium.relational.history.TableChanges;
import io.debezium.schema.SchemaChangeEvent;
import io.debezium.schema.SchemaNameAdjuster;
import io.debezium.spi.topic.TopicNamingStrategy;
import io.debezium.text.MultipleParsingExceptions;
import io.debezium.text.ParsingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's schema, with statements of the binlog applied by {@link #apply} alone.
 *
 * <p>Debezium makes one event of each part of a statement, taken after the whole statement, and registers what the events
 * say. A three-way swap in one RENAME loses a table that way. Here the model before and after the statement are compared,
 * and exactly what differs is registered and written to the schema history, as tables and not as text to be parsed again.
 */
public final class BridgeDatabaseSchema extends MySqlDatabaseSchema {

    private final StatementRepair repair;
    private final DatabaseCharacterSets characterSets;
    private final boolean ignoresCase;

    /** What Debezium's schema is built from. */
    public record Parts(
            MySqlConnectorConfig config,
            MySqlValueConverters values,
            TopicNamingStrategy<TableId> topics,
            SchemaNameAdjuster names,
            boolean caseInsensitive,
            CustomConverterRegistry converters,
            MySqlTaskContext context) {}

    public BridgeDatabaseSchema(Parts parts, TableFromServer server) {
        super(
                parts.config(),
                parts.values(),
                parts.topics(),
                parts.names(),
                parts.caseInsensitive(),
                parts.converters(),
                parts.context());
        this.characterSets = new DatabaseCharacterSets((ModelParser) getDdlParser());
        this.repair = new StatementRepair(server);
        this.ignoresCase = parts.caseInsensitive();
    }

    @Override
    protected DdlParser createDdlParser(BinlogConnectorConfig config, MySqlValueConverters values) {
        return new ModelParser((MySqlConnectorConfig) config, getTableFilter());
    }

    /**
     * A statement of the binlog and where it stands.
     *
     * @param captures whether a table has to be known, because its rows are carried or will be under another name
     */
    public record Streamed(
            DdlStatement statement,
            @Nullable String defaultDatabase,
            SessionVariables session,
            Place place,
            Predicate<ObjectName> captures) {}

    /**
     * Where a statement stands.
     *
     * @param partition Connect's source partition
     * @param offset the offset with which reading goes on after the statement
     */
    public record Place(Map<String, ?> partition, Map<String, ?> offset, Instant time) {}

    /** Whether names of tables that differ in case alone are one, on this server (lower_case_table_names). */
    public boolean ignoresCase() {
        return ignoresCase;
    }

    /** The names of all tables of a database that are known, captured or not; compared as the server does. */
    public Set<String> tablesOf(String database) {
        Set<String> names = ignoresCase ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER) : new HashSet<>();
        for (TableId id : tables().tableIds()) {
            if (database.equals(id.catalog()) || (ignoresCase && database.equalsIgnoreCase(id.catalog()))) {
                names.add(id.table());
            }
        }
        return names;
    }

    /**
     * Applies a statement on tables or databases to the model, to the registered schemas and to the schema history.
     *
     * @return the tables that it made or changed, as they are after it
     * @throws UnreadableTable when neither the statement nor the server tells what a captured table looks like now
     */
    public List<Table> apply(Streamed streamed) {
        Map<TableId, Table> before = byId();
        Optional<TableId> again = createdAgain(streamed.statement());
        if (again.isPresent() && streamed.statement().ifNotExists()) {
            return List.of();
        }
        again.ifPresent(tables()::removeTable);
        setParserSession(streamed.session());
        characterSets.before(streamed.statement());
        try {
            StatementForModel.of(
                            streamed.statement(), SqlMode.of(streamed.session().sqlMode()))
                    .apply(tables(), text -> parse(text, streamed.defaultDatabase()));
        } catch (ParsingException | MultipleParsingExceptions | NullPointerException e) {
            restore(before);
            repair.afterRejected(streamed, e, tables(), text -> parse(text, streamed.defaultDatabase()));
        }
        repair.afterRename(streamed, tables(), text -> parse(text, streamed.defaultDatabase()));
        characterSets.after(streamed.statement(), streamed.session());
        TableChanges changes = difference(before, byId());
        register(changes);
        record(streamed, changes);
        return leftBehind(changes);
    }

    /**
     * Puts definitions in the places of what is known of these tables, and records that.
     *
     * @param definitions a plain CREATE TABLE each; empty for a table that is not known after this
     * @param text the statement that it comes with, for who reads the schema history
     * @return the tables that are others than before
     */
    public List<Table> replace(Map<TableId, Optional<String>> definitions, Place place, String text) {
        Map<TableId, Table> before = byId();
        definitions.forEach((table, create) -> {
            tables().removeTable(table);
            create.ifPresent(plain -> parse(plain, null));
        });
        TableChanges changes = difference(before, byId());
        register(changes);
        if (changes.iterator().hasNext()) {
            getSchemaHistory().record(place.partition(), place.offset(), null, null, text, changes, place.time());
        }
        return leftBehind(changes);
    }

    /**
     * The table that CREATE TABLE makes, when the model has it already. With IF NOT EXISTS nothing happened on the server,
     * but Debezium's parser makes it anew if there is a LIKE. Without, it was dropped unseen, and the parser would keep the
     * old one.
     */
    private Optional<TableId> createdAgain(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference -> statement.kind() == StatementKind.CREATE_TABLE && reference.role() == Role.CREATES)
                .map(reference -> new TableId(
                        reference.object().database(), null, reference.object().name()))
                .filter(table -> tables().forTable(table) != null)
                .findFirst();
    }

    /**
     * A column that may be NULL has no default in its schema, for converters write the default in place of a NULL unless
     * they are told not to (JSON's replace.null.with.default), and the row would change without a word. The model keeps it.
     */
    @Override
    protected void buildAndRegisterSchema(Table table) {
        List<Column> columns = table.columns().stream()
                .map(column -> column.isOptional() && column.hasDefaultValue()
                        ? column.edit().unsetDefaultValueExpression().create()
                        : column)
                .toList();
        super.buildAndRegisterSchema(table.edit().setColumns(columns).create());
    }

    /** A CREATE TABLE of the snapshot that Debezium's parser rejects is replaced by the plain one. */
    @Override
    public List<SchemaChangeEvent> parseSnapshotDdl(
            MySqlPartition partition, String statement, String database, MySqlOffsetContext offset, Instant time) {
        try {
            return super.parseSnapshotDdl(partition, statement, database, offset, time);
        } catch (ParsingException | MultipleParsingExceptions e) {
            String plain = repair.plainForSnapshot(statement, database, e);
            return super.parseSnapshotDdl(partition, plain, database, offset, time);
        }
    }

    private void parse(String text, @Nullable String defaultDatabase) {
        getDdlParser().setCurrentSchema(defaultDatabase == null ? "" : defaultDatabase);
        getDdlParser().parse(text, tables());
    }

    /** The parser takes double quotes by the sql_mode of the session, never by the one it saw last. */
    private void setParserSession(SessionVariables session) {
        setSystemVariables(BinlogScope.SESSION, Map.of("sql_mode", Objects.requireNonNullElse(session.sqlMode(), "")));
    }

    private Map<TableId, Table> byId() {
        Map<TableId, Table> result = new HashMap<>();
        for (TableId id : tables().tableIds()) {
            result.put(id, tables().forTable(id));
        }
        return result;
    }

    private void restore(Map<TableId, Table> before) {
        Tables model = tables();
        for (TableId id : List.copyOf(model.tableIds())) {
            if (!before.containsKey(id)) {
                model.removeTable(id);
            }
        }
        before.values().forEach(model::overwriteTable);
    }

    private static TableChanges difference(Map<TableId, Table> before, Map<TableId, Table> after) {
        TableChanges changes = new TableChanges();
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(changes::drop);
        after.forEach((id, table) -> {
            Table old = before.get(id);
            if (old == null) {
                changes.create(table);
            } else if (!old.equals(table)) {
                changes.alter(table);
            }
        });
        return changes;
    }

    private void register(TableChanges changes) {
        for (TableChanges.TableChange change : changes) {
            if (change.getTable() == null) {
                removeSchema(change.getId());
            } else {
                buildAndRegisterSchema(change.getTable());
            }
        }
    }

    /**
     * Text without table changes is parsed again on recovery, so of such statements only those that set a database's
     * character set are written, in a form that parses whatever the session was.
     */
    private void record(Streamed streamed, TableChanges changes) {
        if (streamed.statement().kind().isDatabaseDdl()) {
            characterSets
                    .forHistory(streamed.statement())
                    .ifPresent(text -> record(streamed, text, new TableChanges()));
        }
        if (changes.iterator().hasNext()) {
            record(streamed, streamed.statement().text(), changes);
        }
    }

    private void record(Streamed streamed, String text, TableChanges changes) {
        getSchemaHistory()
                .record(
                        streamed.place().partition(),
                        streamed.place().offset(),
                        streamed.defaultDatabase(),
                        null,
                        text,
                        changes,
                        streamed.place().time());
    }

    private static List<Table> leftBehind(TableChanges changes) {
        List<Table> tables = new ArrayList<>();
        for (TableChanges.TableChange change : changes) {
            if (change.getTable() != null) {
                tables.add(change.getTable());
            }
        }
        return tables;
    }
}
