package io.binlogbridge.source.record;

import static io.debezium.pipeline.txmetadata.TransactionStructMaker.DEBEZIUM_TRANSACTION_COLLECTION_KEY;
import static io.debezium.pipeline.txmetadata.TransactionStructMaker.DEBEZIUM_TRANSACTION_DATA_COLLECTIONS_KEY;
import static io.debezium.pipeline.txmetadata.TransactionStructMaker.DEBEZIUM_TRANSACTION_STATUS_KEY;

import io.debezium.function.BlockingConsumer;
import io.debezium.pipeline.txmetadata.TransactionStatus;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Passes Debezium's transaction metadata on, and puts the END of a transaction also into each topic that the transaction
 * wrote rows to: a reader of one topic could not tell otherwise that the last transaction there is complete.
 *
 * <p>All copies have the offset that Debezium gives END, which is before the end: after a crash between two of them all
 * come again.
 */
public final class TransactionEnds implements BlockingConsumer<SourceRecord> {

    private final TopicLayout layout;
    private final Function<TableId, @Nullable Table> model;
    private final RecordQueue queue;

    /** @param model the table of this name, null when there is none or it is not captured */
    public TransactionEnds(TopicLayout layout, Function<TableId, @Nullable Table> model, RecordQueue queue) {
        this.layout = layout;
        this.model = model;
        this.queue = queue;
    }

    @Override
    public void accept(SourceRecord metadata) throws InterruptedException {
        queue.put(metadata);
        Struct value = (Struct) metadata.value();
        if (TransactionStatus.END.name().equals(value.getString(DEBEZIUM_TRANSACTION_STATUS_KEY))) {
            for (String topic : topics(value)) {
                queue.put(metadata.newRecord(
                        topic,
                        TopicLayout.PARTITION,
                        metadata.keySchema(),
                        metadata.key(),
                        metadata.valueSchema(),
                        value,
                        metadata.timestamp()));
            }
        }
    }

    /** From what END counted, which Debezium keeps over a restart in the middle of the transaction. */
    private Set<String> topics(Struct end) {
        Set<String> topics = new TreeSet<>();
        for (Object counted : end.getArray(DEBEZIUM_TRANSACTION_DATA_COLLECTIONS_KEY)) {
            String name = ((Struct) counted).getString(DEBEZIUM_TRANSACTION_COLLECTION_KEY);
            topics.add(layout.topicOf(databaseOf(name)));
        }
        return topics;
    }

    /** Debezium does not quote: {@code a.b.c} may be of database a or of a.b, and its model knows of which. */
    private String databaseOf(String databaseAndTable) {
        int first = databaseAndTable.indexOf('.');
        int last = databaseAndTable.lastIndexOf('.');
        for (int dot = first; dot < last; dot = databaseAndTable.indexOf('.', dot + 1)) {
            TableId read = new TableId(databaseAndTable.substring(0, dot), null, databaseAndTable.substring(dot + 1));
            Table table = model.apply(read);
            if (table != null) {
                return table.id().catalog();
            }
        }
        return databaseAndTable.substring(0, last);
    }
}
