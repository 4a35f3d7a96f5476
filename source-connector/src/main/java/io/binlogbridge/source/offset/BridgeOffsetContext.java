package io.binlogbridge.source.offset;

import static io.debezium.connector.common.OffsetUtils.longOffsetValue;

import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.config.OnlineDdl;
import io.debezium.connector.SnapshotType;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlReadOnlyIncrementalSnapshotContext;
import io.debezium.connector.mysql.SourceInfo;
import io.debezium.pipeline.source.snapshot.incremental.IncrementalSnapshotContext;
import io.debezium.pipeline.source.snapshot.incremental.SignalBasedIncrementalSnapshotContext;
import io.debezium.pipeline.txmetadata.TransactionContext;
import io.debezium.relational.TableId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's offsets, with four additions: a row number with which (position, row) increases from record to record, the
 * offset from which a statement is read again, and the helper tables of online schema changes and the prepared XA transactions
 * that there are at this place.
 *
 * <p>The events of a compressed transaction all have the position of the event that holds them, and those of an XA transaction
 * the position of its commit, so their rows are numbered through. And an update of a primary key makes two records of one row, so the numbers are even and the second record has
 * the odd one between ({@code PrimaryKeyUpdates}).
 */
public final class BridgeOffsetContext extends MySqlOffsetContext {

    private static final String HELPERS = "online_ddl";
    private static final String PREPARED = "xa_prepared";

    private int rowsBefore;
    private boolean hasRows;
    private boolean inTransaction;

    /** How many events of the first transaction were delivered before the restart; 0 once it is over. */
    private long eventsDelivered;

    private HelperTables helpers;
    private String helpersText;

    private PreparedTransactions prepared = PreparedTransactions.none();
    private String preparedText = "";

    /** Between XA START and the XA_PREPARE event. */
    private boolean passesXa;

    /** The XA transaction that is being committed. */
    private @Nullable Xid ending;

    private BridgeOffsetContext(
            @Nullable SnapshotType snapshot,
            boolean snapshotCompleted,
            TransactionContext transaction,
            IncrementalSnapshotContext<TableId> incremental,
            SourceInfo source,
            HelperTables helpers) {
        super(snapshot, snapshotCompleted, transaction, incremental, source);
        this.helpers = helpers;
        this.helpersText = helpers.text();
    }

    /**
     * Nothing was read yet.
     *
     * @param helperNames which names helper tables may have
     */
    public static BridgeOffsetContext initial(MySqlConnectorConfig config, HelperNames helperNames) {
        BridgeOffsetContext offset = new BridgeOffsetContext(
                null,
                false,
                new TransactionContext(),
                config.isReadOnlyConnection()
                        ? new MySqlReadOnlyIncrementalSnapshotContext<>()
                        : new SignalBasedIncrementalSnapshotContext<>(),
                new SourceInfo(config),
                HelperTables.none(helperNames));
        offset.setBinlogStartPoint("", 0L);
        return offset;
    }

    /** The helper tables that there are, after all that was read so far. */
    public HelperTables helpers() {
        return helpers;
    }

    /** What a statement or a row has made of them; part of every offset from here on. */
    public void setHelpers(HelperTables after) {
        if (!after.equals(helpers)) {
            helpers = after;
            helpersText = after.text();
        }
    }

    @Override
    public Map<String, ?> getOffset() {
        Map<String, ?> offset = super.getOffset();
        if (helpersText.isEmpty() && preparedText.isEmpty()) {
            return offset;
        }
        Map<String, Object> more = new HashMap<>(offset);
        if (!helpersText.isEmpty()) {
            more.put(HELPERS, helpersText);
        }
        if (!preparedText.isEmpty()) {
            more.put(PREPARED, preparedText);
        }
        return more;
    }

    /** The XA transactions that wait for their end. */
    public PreparedTransactions prepared() {
        return prepared;
    }

    private void setPrepared(PreparedTransactions after) {
        if (after != prepared) {
            prepared = after;
            preparedText = after.text();
        }
    }

    /** The events of an XA transaction begin here. They are passed over for now; a restart among them comes back to this place. */
    public void startXa() {
        super.startNextTransaction();
        passesXa = true;
    }

    /** Its events have been passed over, and where they are is part of every offset from here on. */
    public void prepareXa(Xid xid, PreparedTransactions.Prepared at) {
        setPrepared(prepared.with(xid, at));
        passesXa = false;
        super.commitTransaction();
    }

    /** The next {@link #commitTransaction()} is its end. */
    public void commitsXa(Xid xid) {
        ending = xid;
    }

    public void rollBackXa(Xid xid) {
        setPrepared(prepared.without(xid));
        passesXa = false;
        super.commitTransaction();
    }

    /** The offset that the rows of the current event are counted from; 0 outside compressed and XA transactions. */
    public void countRowsFrom(int rows) {
        rowsBefore = rows;
    }

    @Override
    public void setRowNumber(int row, int rowsOfEvent) {
        super.setRowNumber(row, rowsOfEvent);
        getSource().setRowNumber(2 * (rowsBefore + row));
        hasRows = true;
    }

    /** Whether a row of a captured table was met since {@link #forgetRows()}. */
    public boolean hasRows() {
        return hasRows;
    }

    public void forgetRows() {
        hasRows = false;
    }

    /** The position of the statement that is read now; it is the only thing in its event. */
    public void atStatement() {
        getSource().setRowNumber(2 * rowsBefore);
    }

    public boolean inTransaction() {
        return inTransaction;
    }

    @Override
    public void startNextTransaction() {
        if (!passesXa) {
            super.startNextTransaction();
        }
        passesXa = false;
        inTransaction = true;
    }

    /** Outside of a transaction there is nothing of which a restart passes over a part. */
    @Override
    public void completeEvent() {
        if (inTransaction) {
            super.completeEvent();
        }
    }

    @Override
    public void commitTransaction() {
        if (ending != null) {
            setPrepared(prepared.without(ending));
            ending = null;
        }
        super.commitTransaction();
        inTransaction = false;
        eventsDelivered = 0;
    }

    @Override
    public void setInitialSkips(long events, int rows) {
        super.setInitialSkips(events, rows);
        eventsDelivered = events;
    }

    /** Whether the current event was delivered before a restart and is read again only for those that follow it. */
    public boolean isDelivered() {
        return inTransaction && eventsDelivered > eventsToSkipUponRestart();
    }

    /** The offset with which the statement at the current event is read again. */
    public Map<String, ?> beforeStatement() {
        Map<String, Object> offset = new HashMap<>(getOffset());
        if (!inTransaction) {
            offset.put(SourceInfo.BINLOG_POSITION_OFFSET_KEY, getSource().binlogPosition());
        }
        return offset;
    }

    /** The offset with which reading goes on after the statement; a statement outside a transaction is one by itself. */
    public Map<String, ?> afterStatement() {
        if (!inTransaction) {
            commitTransaction();
            return getOffset();
        }
        Map<String, Object> offset = new HashMap<>(getOffset());
        offset.put(EVENTS_TO_SKIP_OFFSET_KEY, eventsToSkipUponRestart() + 1);
        return offset;
    }

    /** Reads what {@link #getOffset()} gave. */
    public static final class Loader extends MySqlOffsetContext.Loader {

        private final MySqlConnectorConfig config;
        private final OnlineDdl online;

        public Loader(MySqlConnectorConfig config, OnlineDdl online) {
            super(config);
            this.config = config;
            this.online = online;
        }

        @Override
        public BridgeOffsetContext load(Map<String, ?> offset) {
            Object file = offset.get(SourceInfo.BINLOG_FILENAME_OFFSET_KEY);
            if (file == null) {
                throw new ConnectException("The source offset has no binlog file: " + offset);
            }
            BridgeOffsetContext context = new BridgeOffsetContext(
                    loadSnapshot(offset).orElse(null),
                    loadSnapshotCompleted(offset),
                    TransactionContext.load(offset),
                    config.isReadOnlyConnection()
                            ? MySqlReadOnlyIncrementalSnapshotContext.load(offset)
                            : SignalBasedIncrementalSnapshotContext.load(offset),
                    new SourceInfo(config),
                    helpers(offset));
            context.setBinlogStartPoint((String) file, longOffsetValue(offset, SourceInfo.BINLOG_POSITION_OFFSET_KEY));
            context.setInitialSkips(longOffsetValue(offset, EVENTS_TO_SKIP_OFFSET_KEY), (int)
                    longOffsetValue(offset, SourceInfo.BINLOG_ROW_IN_EVENT_OFFSET_KEY));
            context.setCompletedGtidSet((String) offset.get(GTID_SET_KEY));
            context.setPrepared(read(offset, PREPARED, PreparedTransactions::read, PreparedTransactions.none()));
            // Debezium forgets these two, and then cannot tell which part of the schema history lies before the offset.
            context.setBinlogServerId(longOffsetValue(offset, SourceInfo.SERVER_ID_KEY));
            context.getSource().setSourceTime(Instant.ofEpochSecond(longOffsetValue(offset, TIMESTAMP_KEY)));
            return context;
        }

        private HelperTables helpers(Map<String, ?> offset) {
            HelperTables none = HelperTables.none(online.names());
            return online.dropsRows()
                    ? read(offset, HELPERS, text -> HelperTables.read(online.names(), text), none)
                    : none;
        }

        private static <T> T read(Map<String, ?> offset, String key, Function<String, T> reader, T none) {
            try {
                return offset.get(key) instanceof String text ? reader.apply(text) : none;
            } catch (IllegalArgumentException e) {
                throw new ConnectException(
                        "The source offset is damaged at " + key + " (" + e.getMessage() + "): " + offset, e);
            }
        }
    }
}
