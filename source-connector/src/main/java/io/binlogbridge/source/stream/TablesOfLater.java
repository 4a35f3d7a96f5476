package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.model.BridgeDatabaseSchema;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.binlogbridge.source.offset.StartModel;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.relational.TableId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.connect.errors.ConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables that are not known while the stream is behind the place at which the server was asked what they look like. A table on which no
 * statement lies ahead looks now as it did then. Any other is not known until a CREATE TABLE tells, or until the last statement on it has been
 * passed, after which it looks as it does now. Its statements are carried all the same; a row of it stops the task, for it cannot be read
 * for certain.
 *
 * <p>Used by the thread that reads the binlog.
 */
final class TablesOfLater {

    private static final Logger LOG = LoggerFactory.getLogger(TablesOfLater.class);

    private final BridgeDatabaseSchema schema;
    private final CaptureFilter filter;
    private final HelperNames helperNames;
    private final Set<ObjectName> unknown = new HashSet<>();
    private final Map<ObjectName, String> definitions = new HashMap<>();
    private Map<ObjectName, String> lastOnTable = Map.of();
    private Map<String, String> lastOnDatabase = new HashMap<>();

    /** Where the last statement ahead stands; empty once it has been passed. */
    private String last = "";

    TablesOfLater(BridgeDatabaseSchema schema, CaptureFilter filter, HelperNames helperNames) {
        this.schema = schema;
        this.filter = filter;
        this.helperNames = helperNames;
    }

    /** Called before the first event. */
    void begin(MySqlPartition partition, BridgeOffsetContext offset, StatementScan scan) throws InterruptedException {
        if (offset.model() == StartModel.OF_THIS_PLACE) {
            return;
        }
        StatementsAhead ahead = scan.from(offset, this::compared);
        String readUntil = "";
        while (!readUntil.equals(ahead.last())) {
            // A statement that comes while the server is asked is not in what it says, or may not be.
            readUntil = ahead.last();
            read(ahead, scan);
            scan.goOn(ahead);
        }
        unknown.addAll(ahead.tables().keySet());
        if (offset.model() == StartModel.PARTIAL) {
            unknown.removeIf(table -> schema.tablesOf(table.database()).contains(table.name()));
        } else {
            Map<TableId, Optional<String>> none = new HashMap<>();
            unknown.forEach(table -> none.put(id(table), Optional.empty()));
            schema.replace(none, place(partition, offset), "");
            forgetLaterHelpers(offset);
        }
        lastOnTable = ahead.tables();
        lastOnDatabase = ahead.databases();
        last = ahead.last();
        offset.setModel(last.isEmpty() ? StartModel.OF_THIS_PLACE : StartModel.PARTIAL);
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "Statements on these tables lie between the place where reading begins and now: {}. They are carried; a"
                            + " row of such a table before the last of them would stop the task, as it is not known what the"
                            + " table looked like.",
                    new TreeSet<>(unknown.stream().map(ObjectName::toString).toList()));
        }
    }

    /** An online schema change that began behind the place where reading begins is told by its statements. */
    private void forgetLaterHelpers(BridgeOffsetContext offset) {
        List<HelperTable> helpers = offset.helpers().all();
        boolean later = helpers.stream().allMatch(helper -> unknown.contains(compared(helper.name())));
        if (later && !helpers.isEmpty()) {
            offset.setHelpers(HelperTables.none(helperNames));
        }
    }

    private void read(StatementsAhead ahead, StatementScan scan) {
        definitions.clear();
        for (ObjectName table : ahead.tables().keySet()) {
            scan.definition(id(table)).ifPresent(create -> definitions.put(table, create));
        }
    }

    /**
     * Before rows of a table that is not known.
     *
     * @throws ConnectException when they would have to be read
     */
    void mustBeKnown(TableMapEventData logged, String position) {
        ObjectName table = new ObjectName(logged.getDatabase(), logged.getTable());
        if (!last.isEmpty() && filter.capturesTable(table)) {
            String changed = lastOnTable.get(compared(table));
            throw new ConnectException(
                    "Stopped at binlog position " + position + ": rows of table " + table
                            + " come here, and what it looked like is not known. "
                            + (changed == null
                                    ? "It was dropped since then"
                                    : "A statement at " + changed + " has changed it since then")
                            + ", and the server tells only what it looks like now. Begin behind that statement, with start.* and no"
                            + " offset, if the target has what comes before it, or take a snapshot, with full in migration.types.");
        }
    }

    /**
     * What a statement leaves behind that concerns tables which are not known: for each table that it changes its definition, empty where that
     * is not known after it either. Empty when the statement can be applied to what is known.
     */
    Optional<Map<TableId, Optional<String>>> leftBehind(DdlStatement statement, String position) {
        if (last.isEmpty() || !concernsUnknown(statement)) {
            return Optional.empty();
        }
        Map<TableId, Optional<String>> after = new HashMap<>();
        for (ObjectReference reference : statement.references()) {
            if (reference.type() == ObjectType.TABLE && reference.role() != Role.REFERS) {
                ObjectName table = compared(reference.object());
                boolean asNow = position.equals(lastOnTable.get(table));
                unknown.add(table);
                if (asNow) {
                    unknown.remove(table);
                }
                after.put(
                        id(reference.object()), asNow ? Optional.ofNullable(definitions.get(table)) : Optional.empty());
            }
        }
        return Optional.of(after);
    }

    private boolean concernsUnknown(DdlStatement statement) {
        if (statement.kind() == StatementKind.TRUNCATE_TABLE
                || !statement.kind().isTableDdl()) {
            return false;
        }
        boolean whole = statement.kind() == StatementKind.CREATE_TABLE
                && !statement.createsFromOther()
                && !statement.ifNotExists();
        for (ObjectReference reference : statement.references()) {
            ObjectName table = compared(reference.object());
            boolean counts = reference.type() == ObjectType.TABLE
                    && (reference.role() != Role.REFERS || statement.createsFromOther());
            if (counts && whole && !lastOnDatabase.containsKey(table.database())) {
                // Its text tells everything, unless a default of the database is used that is another one now.
                unknown.remove(table);
            } else if (counts && (whole || unknown.contains(table))) {
                return true;
            }
        }
        return false;
    }

    /** Called behind each statement. */
    void passed(String position, BridgeOffsetContext offset) {
        if (!last.isEmpty()) {
            lastOnDatabase.values().removeIf(position::equals);
            if (position.equals(last)) {
                last = "";
                unknown.clear();
                definitions.clear();
                offset.setModel(StartModel.OF_THIS_PLACE);
                LOG.info("Behind the statement at {} every table is known.", position);
            }
        }
    }

    /** The names of tables of a database that are there and not known. */
    Set<String> namesIn(String database) {
        Set<String> names = new TreeSet<>();
        unknown.stream()
                .filter(table -> table.database()
                        .equals(compared(new ObjectName(database, "")).database()))
                .filter(definitions::containsKey)
                .forEach(table -> names.add(table.name()));
        return names;
    }

    private static BridgeDatabaseSchema.Place place(MySqlPartition partition, BridgeOffsetContext offset) {
        return new BridgeDatabaseSchema.Place(partition.getSourcePartition(), offset.getOffset(), Instant.now());
    }

    private ObjectName compared(ObjectName name) {
        return schema.ignoresCase()
                ? new ObjectName(
                        name.database().toLowerCase(Locale.ROOT), name.name().toLowerCase(Locale.ROOT))
                : name;
    }

    private static TableId id(ObjectName table) {
        return new TableId(table.database(), null, table.name());
    }
}
