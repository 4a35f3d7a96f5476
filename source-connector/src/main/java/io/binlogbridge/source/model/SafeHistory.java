package io.binlogbridge.source.model;

import io.debezium.config.Configuration;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import io.debezium.relational.ddl.DdlParser;
import io.debezium.relational.history.HistoryRecordComparator;
import io.debezium.relational.history.SchemaHistory;
import io.debezium.relational.history.SchemaHistoryListener;
import io.debezium.relational.history.TableChanges;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema history from which tables of any name come back. Debezium writes a table's name in quotes without regard to those in it, and
 * stops when it reads it again; here it is written by {@link SafeNames}, whatever the history is kept in.
 */
final class SafeHistory implements SchemaHistory {

    private final SchemaHistory kept;

    /** @param kept configured, not started */
    SafeHistory(SchemaHistory kept) {
        this.kept = kept;
    }

    @Override
    public void record(
            Map<String, ?> source,
            Map<String, ?> position,
            @Nullable String database,
            @Nullable String schema,
            String ddl,
            @Nullable TableChanges changes,
            Instant time) {
        kept.record(source, position, database, schema, ddl, changes == null ? null : SafeNames.written(changes), time);
    }

    @Override
    public void record(Map<String, ?> source, Map<String, ?> position, String database, String ddl) {
        kept.record(source, position, database, ddl);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void recover(Map<Map<String, ?>, Map<String, ?>> offsets, Tables model, DdlParser parser)
            throws InterruptedException {
        kept.recover(offsets, model, parser);
        for (TableId written : List.copyOf(model.tableIds())) {
            TableId id = SafeNames.read(written);
            if (!id.equals(written)) {
                Table table = model.removeTable(written);
                model.overwriteTable(table.edit().tableId(id).create());
            }
        }
    }

    @Override
    public void configure(
            Configuration config, HistoryRecordComparator comparator, SchemaHistoryListener listener, boolean catalog) {
        kept.configure(config, comparator, listener, catalog);
    }

    @Override
    public void start() {
        kept.start();
    }

    @Override
    public void stop() {
        kept.stop();
    }

    @Override
    public boolean exists() {
        return kept.exists();
    }

    @Override
    public boolean storageExists() {
        return kept.storageExists();
    }

    @Override
    public void initializeStorage() {
        kept.initializeStorage();
    }

    @Override
    public void checkStorageSettings() {
        kept.checkStorageSettings();
    }

    @Override
    public void startBuffering() {
        kept.startBuffering();
    }

    @Override
    public void stopBuffering() {
        kept.stopBuffering();
    }
}
