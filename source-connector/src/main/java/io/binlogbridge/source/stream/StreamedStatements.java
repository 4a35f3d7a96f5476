package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.model.BridgeDatabaseSchema;
import io.binlogbridge.source.model.UnreadableTable;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.binlogbridge.source.record.RecordQueue;
import io.binlogbridge.source.record.SchemaChanges;
import io.binlogbridge.source.statement.LoggedStatement;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.text.MultipleParsingExceptions;
import io.debezium.text.ParsingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the statements of the binlog one by one: read, routed, applied to the model, published. */
public final class StreamedStatements {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedStatements.class);

    private final DdlParser parser = new DdlParser();
    private final LeftOutStatements leftOut = new LeftOutStatements();
    private final CaptureFilter filter;
    private final Set<SchemaObject> kinds;
    private final HelperNames helperNames;
    private final BridgeDatabaseSchema schema;
    private final SchemaChanges changes;
    private final RecordQueue queue;
    private final TablesOfLater later;

    /**
     * What is carried.
     *
     * @param kinds which objects beside tables
     * @param helperNames which names helper tables of online schema changes may have
     */
    public record Asked(CaptureFilter filter, Set<SchemaObject> kinds, HelperNames helperNames) {}

    public StreamedStatements(Asked asked, BridgeDatabaseSchema schema, SchemaChanges changes, RecordQueue queue) {
        this.filter = asked.filter();
        this.kinds = asked.kinds();
        this.helperNames = asked.helperNames();
        this.schema = schema;
        this.changes = changes;
        this.queue = queue;
        this.later = new TablesOfLater(schema, filter, helperNames);
    }

    /** Called before the first event: looks for what lies between an earlier place and what is known. */
    void begin(MySqlPartition partition, BridgeOffsetContext offset, StatementScan scan) throws InterruptedException {
        later.begin(partition, offset, scan);
    }

    /** Before rows of a table that is in no schema. */
    void mustBeKnown(TableMapEventData logged, String position) {
        later.mustBeKnown(logged, position);
    }

    /** The rows of helper tables, as far as these statements have told of them. */
    HelperRows helperRows() {
        return new HelperRows(filter, schema.ignoresCase());
    }

    /** Which names helper tables may have. */
    HelperNames helperNames() {
        return helperNames;
    }

    /**
     * A statement at its place.
     *
     * @param session with what the binlog says of it outside of the statement's own block
     */
    record Placed(
            LoggedStatement logged,
            MySqlPartition partition,
            BridgeOffsetContext offset,
            Instant time,
            SessionVariables session) {

        String position() {
            return offset.getSource().binlogFilename() + ":"
                    + offset.getSource().binlogPosition();
        }
    }

    /** @return the tables that the statement made or changed */
    List<Table> take(Placed placed) throws InterruptedException {
        List<Table> tables = taken(placed);
        later.passed(placed.position(), placed.offset());
        return tables;
    }

    private List<Table> taken(Placed placed) throws InterruptedException {
        LoggedStatement logged = placed.logged();
        String text = text(placed);
        DdlStatement statement = parsed(placed, text);
        CaptureOfHelpers captures = seen(placed, statement);
        Route route = new StatementRouter(captures, kinds).route(statement, logged.defaultDatabase());
        if (!(route instanceof Route.Carried)) {
            placed.offset().setHelpers(captures.afterUnseen());
        }
        if (route instanceof Route.NoObject) {
            leftOut.addWithoutObject(statement.kind(), placed.position());
        } else if (route instanceof Route.NotAsked) {
            leftOut.addNotAsked(statement.kind(), placed.position());
        } else if (route instanceof Route.Refused refused) {
            throw new StatementStop(text, placed.position(), refused.reason(), null);
        } else if (route instanceof Route.Carried carried) {
            return carry(placed, statement, captures, carried.databases());
        } else {
            LOG.debug("Not captured, at {}: {}", placed.position(), text);
            if (!statement.temporary()) {
                return applied(placed, statement, captures, placed.offset().getOffset());
            }
        }
        return List.of();
    }

    /** What the statement means for the helper tables; one that is read again after a restart was seen before. */
    private CaptureOfHelpers seen(Placed placed, DdlStatement statement) {
        HelperTables helpers = placed.offset().helpers();
        HelperTables.Seen seen = placed.offset().isDelivered()
                ? new HelperTables.Seen(helpers, List.of())
                : helpers.see(statement, this::tablesOf);
        return new CaptureOfHelpers(filter, helperNames, helpers, seen);
    }

    private Set<String> tablesOf(String database) {
        Set<String> tables = schema.tablesOf(database);
        tables.addAll(later.namesIn(database));
        return tables;
    }

    /** What stops the task at a statement that cannot be carried. */
    StatementStop refusal(Placed placed, String reason) {
        return new StatementStop(text(placed), placed.position(), reason, null);
    }

    private List<Table> carry(Placed placed, DdlStatement statement, CaptureOfHelpers captures, List<String> databases)
            throws InterruptedException {
        BridgeOffsetContext offset = placed.offset();
        boolean delivered = offset.isDelivered();
        Map<String, ?> before = offset.beforeStatement();
        offset.setHelpers(captures.seen().after());
        Map<String, ?> after = offset.afterStatement();
        HelperLog.say(captures.seen(), placed.position());
        List<Table> tables = applied(placed, statement, captures, after);
        SchemaChanges.Change change = new SchemaChanges.Change(
                statement.text(),
                placed.logged().defaultDatabase(),
                placed.session(),
                leftBehind(statement),
                databases,
                captures.rowsLeftOut());
        for (int i = 0; i < databases.size() && !delivered; i++) {
            boolean last = i == databases.size() - 1;
            offset.databaseEvent(databases.get(i), placed.time());
            offset.atStatement();
            queue.put(changes.record(
                    databases.get(i),
                    change,
                    new SchemaChanges.Position(
                            placed.partition().getSourcePartition(), last ? after : before, offset.getSourceInfo())));
        }
        return tables;
    }

    /** The tables that the statement names as made or changed, as far as they are there after it. */
    private List<Table> leftBehind(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference -> reference.type() == ObjectType.TABLE && reference.role() != Role.REFERS)
                .map(reference -> new TableId(
                        reference.object().database(), null, reference.object().name()))
                .distinct()
                .map(schema::tableFor)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Stored objects never reach Debezium's parser: it takes a DROP TABLE in an event's body for the statement itself. */
    private List<Table> applied(
            Placed placed, DdlStatement statement, CaptureOfHelpers captures, Map<String, ?> offset) {
        boolean concernsModel =
                statement.kind().isTableDdl() || statement.kind().isDatabaseDdl();
        if (!concernsModel) {
            return List.of();
        }
        try {
            Optional<Map<TableId, Optional<String>>> unknown = later.leftBehind(statement, placed.position());
            if (unknown.isPresent()) {
                return schema.replace(unknown.get(), place(placed, offset), statement.text());
            }
            return schema.apply(new BridgeDatabaseSchema.Streamed(
                    statement,
                    placed.logged().defaultDatabase(),
                    placed.logged().session(),
                    place(placed, offset),
                    captures::capturesTable));
        } catch (UnreadableTable | ParsingException | MultipleParsingExceptions e) {
            throw new StatementStop(
                    statement.text(), placed.position(), "what it leaves behind is not known: " + e.getMessage(), e);
        }
    }

    private static BridgeDatabaseSchema.Place place(Placed placed, Map<String, ?> offset) {
        return new BridgeDatabaseSchema.Place(placed.partition().getSourcePartition(), offset, placed.time());
    }

    private static String text(Placed placed) {
        try {
            return placed.logged().text();
        } catch (LoggedStatement.UndecodableStatement e) {
            throw new StatementStop(placed.logged().getSql(), placed.position(), "its text cannot be decoded", e);
        }
    }

    private DdlStatement parsed(Placed placed, String text) {
        SessionVariables session = placed.logged().session();
        try {
            return parser.parse(text, placed.logged().defaultDatabase(), SqlMode.of(session.sqlMode()));
        } catch (DdlSyntaxException e) {
            throw new StatementStop(
                    text,
                    placed.position(),
                    "it cannot be told which objects this statement changes (" + e.getMessage()
                            + "). Please report it. To go on without it, run it on the target by hand and move the"
                            + " connector's offset behind it",
                    e);
        }
    }
}
