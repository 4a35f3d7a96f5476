package io.binlogbridge.source.offset;

import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTables;
import io.debezium.connector.SnapshotType;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlReadOnlyIncrementalSnapshotContext;
import io.debezium.connector.mysql.SourceInfo;
import io.debezium.pipeline.source.snapshot.incremental.IncrementalSnapshotContext;
import io.debezium.pipeline.source.snapshot.incremental.SignalBasedIncrementalSnapshotContext;
import io.debezium.pipeline.txmetadata.TransactionContext;
import io.debezium.relational.TableId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's offsets, with some additions: a row number with which (position, row) increases from record to record, the
 * offset from which a statement is read again, and the helper tables of online schema changes and the prepared XA transactions
 * that there are at this place. Besides, how far a migration is that ends by itself, and whether the model is of a later place.
 *
 * <p>The events of a compressed transaction all have the position of the event that holds them, and those of an XA transaction
 * the position of its commit, so their rows are numbered through. And an update of a primary key makes two records of one row, so the numbers are even and the second record has
 * the odd one between ({@code PrimaryKeyUpdates}).
 */
public final class BridgeOffsetContext extends MySqlOffsetContext {

    static final String HELPERS = "online_ddl";
    static final String PREPARED = "xa_prepared";
    static final String MODEL = "start_model";

    private int rowsBefore;
    private boolean hasRows;
    private boolean inTransaction;

    /** How many events of the first transaction were delivered before the restart; 0 once it is over. */
    private long eventsDelivered;

    private HelperTables helpers;

    private PreparedTransactions prepared = PreparedTransactions.none();

    private Optional<MigrationOffset> migration = Optional.empty();

    private StartModel model = StartModel.OF_THIS_PLACE;

    /** What is put into every offset beside Debezium's entries. */
    private final Map<String, Object> more = new HashMap<>();

    /** Between XA START and the XA_PREPARE event. */
    private boolean passesXa;

    /** The XA transaction that is being committed. */
    private @Nullable Xid ending;

    BridgeOffsetContext(
            @Nullable SnapshotType snapshot,
            boolean snapshotCompleted,
            TransactionContext transaction,
            IncrementalSnapshotContext<TableId> incremental,
            SourceInfo source,
            HelperTables helpers) {
        super(snapshot, snapshotCompleted, transaction, incremental, source);
        this.helpers = helpers;
        putText(HELPERS, helpers.text());
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
            putText(HELPERS, after.text());
        }
    }

    @Override
    public Map<String, ?> getOffset() {
        Map<String, ?> offset = super.getOffset();
        if (more.isEmpty()) {
            return offset;
        }
        Map<String, Object> all = new HashMap<>(offset);
        all.putAll(more);
        return all;
    }

    private void putText(String key, String text) {
        if (text.isEmpty()) {
            more.remove(key);
        } else {
            more.put(key, text);
        }
    }

    /** The migration that ends by itself, once its snapshot is over. */
    public Optional<MigrationOffset> migration() {
        return migration;
    }

    /** Part of every offset from here on; empty for one that goes on with the binlog. */
    public void setMigration(Optional<MigrationOffset> after) {
        migration.ifPresent(before -> more.keySet().removeAll(before.entries().keySet()));
        migration = after;
        after.ifPresent(one -> more.putAll(one.entries()));
    }

    /** Which tables' definitions are known at this place. */
    public StartModel model() {
        return model;
    }

    public void setModel(StartModel after) {
        model = after;
        putText(MODEL, after.text());
    }

    /** Nothing was read yet, and what is read begins here, while the tables are known as they are now. */
    public void startAt(BinlogPlace place) {
        setBinlogStartPoint(place.file(), place.position());
        resetGtidSet();
        setCompletedGtidSet(place.gtids());
        setModel(StartModel.OF_LATER);
    }

    /** The XA transactions that wait for their end. */
    public PreparedTransactions prepared() {
        return prepared;
    }

    void setPrepared(PreparedTransactions after) {
        if (after != prepared) {
            prepared = after;
            putText(PREPARED, after.text());
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
}
