package io.binlogbridge.sink;

import io.binlogbridge.sink.event.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;

/** A topic of one database, written as the source connector would: each change a record with the next offset and position. */
final class SourceTopic {

    static final String SERVER = "3e11fa47-71ca-11e1-9e33-c80aa9429562";

    private static final Schema SESSION = SchemaBuilder.struct()
            .name("io.binlogbridge.SessionVariables")
            .field("sql_mode", Schema.OPTIONAL_STRING_SCHEMA)
            .field("time_zone", Schema.OPTIONAL_STRING_SCHEMA)
            .field("collation_connection", Schema.OPTIONAL_STRING_SCHEMA)
            .field("timestamp", Schema.OPTIONAL_STRING_SCHEMA)
            .field("auto_increment_increment", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Schema CHANGE = change().field(
                    "carried_to",
                    SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build())
            .field(
                    "rows_left_out",
                    SchemaBuilder.array(Schema.STRING_SCHEMA).optional().build())
            .build();
    private static final Schema OLD_CHANGE = change().build();
    private static final Schema TRANSACTION = SchemaBuilder.struct()
            .name("io.debezium.connector.common.TransactionMetadataValue")
            .field("status", Schema.STRING_SCHEMA)
            .field("id", Schema.STRING_SCHEMA)
            .build();
    private static final Schema KEY = SchemaBuilder.struct()
            .name("io.binlogbridge.SchemaChangeKey")
            .version(1)
            .field("database", Schema.STRING_SCHEMA)
            .build();

    final String database;
    final String name;
    final List<SinkRecord> records = new ArrayList<>();
    boolean gtids = true;
    String sqlMode = "STRICT_TRANS_TABLES";
    String timeZone;
    String timestamp;
    String autoIncrementIncrement;
    int changesPerTransaction = 1;
    private int changesOfTransaction;
    private long position = 4;
    private long transaction;
    private boolean inTransaction;
    private long clock = 1_700_000_000_000L;
    private long nextOffset;

    SourceTopic(String database) {
        this.database = database;
        this.name = "p." + database;
    }

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    /** The snapshot's first record. */
    SourceTopic snapshotStart() {
        return add(
                KEY,
                key(),
                CHANGE,
                change(
                        "CREATE DATABASE `" + database
                                + "` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */",
                        "true"));
    }

    SourceTopic snapshotDdl(String statement) {
        return add(KEY, key(), CHANGE, change(statement, "true"));
    }

    SourceTopic ddl(String statement) {
        advance();
        return add(KEY, key(), CHANGE, change(statement, "false"));
    }

    /** A statement with which the source begins to leave out the rows of {@code tables}. */
    SourceTopic ddlLeavingOut(String statement, String... tables) {
        advance();
        return add(KEY, key(), CHANGE, change(statement, "false").put("rows_left_out", List.of(tables)));
    }

    /** The same in a snapshot. */
    SourceTopic snapshotDdlLeavingOut(String statement, String... tables) {
        return add(KEY, key(), CHANGE, change(statement, "true").put("rows_left_out", List.of(tables)));
    }

    /** One statement, logged at one position, that stands in the topics of several databases; the session's default is the first. */
    static void ddlOfAll(String statement, SourceTopic... topics) {
        List<String> databases = Stream.of(topics).map(topic -> topic.database).toList();
        long position =
                Stream.of(topics).mapToLong(topic -> topic.position).max().orElseThrow();
        long transaction =
                Stream.of(topics).mapToLong(topic -> topic.transaction).max().orElseThrow();
        for (SourceTopic topic : topics) {
            topic.position = position;
            topic.transaction = transaction;
            topic.advance();
            Struct change = topic.change(statement, "false")
                    .put("database", databases.get(0))
                    .put("carried_to", databases);
            topic.add(KEY, topic.key(), CHANGE, change);
        }
    }

    /** A statement of an older source, which does not say where else it stands. */
    SourceTopic ddlOfOldSource(String statement) {
        advance();
        return add(KEY, key(), OLD_CHANGE, change(OLD_CHANGE, statement, "false"));
    }

    SourceTopic read(SourceTable table, Object... row) {
        return row(table, Operation.READ, null, row, "true");
    }

    /** The last row that the snapshot reads of its table. */
    SourceTopic readLast(SourceTable table, Object... row) {
        return row(table, Operation.READ, null, row, "last_in_data_collection");
    }

    /** A row of a snapshot with the mark that {@code source.snapshot} then has. */
    SourceTopic readMarked(String mark, SourceTable table, Object... row) {
        return row(table, Operation.READ, null, row, mark);
    }

    SourceTopic insert(SourceTable table, Object... row) {
        advance();
        return row(table, Operation.INSERT, null, row, "false");
    }

    SourceTopic update(SourceTable table, Object[] before, Object[] after) {
        advance();
        return row(table, Operation.UPDATE, before, after, "false");
    }

    SourceTopic delete(SourceTable table, Object... row) {
        advance();
        return row(table, Operation.DELETE, row, null, "false");
    }

    /** As Debezium writes the change of a primary key: a delete and an insert of one position, a tombstone between them. */
    SourceTopic updateKey(SourceTable table, Object[] before, Object[] after) {
        advance();
        row(table, Operation.DELETE, before, null, "false");
        add(null, "key", null, null);
        return row(table, Operation.INSERT, null, after, "false");
    }

    /** A restarted source: the records from {@code from} on once more, at new offsets. */
    SourceTopic repeat(int from, int to) {
        for (SinkRecord record : List.copyOf(records.subList(from, to))) {
            add(record.keySchema(), record.key(), record.valueSchema(), record.value());
        }
        return this;
    }

    SourceTopic add(Schema keySchema, Object key, Schema valueSchema, Object value) {
        records.add(new SinkRecord(
                name, 0, keySchema, key, valueSchema, value, nextOffset++, clock, TimestampType.CREATE_TIME));
        return this;
    }

    /** A transactional producer's marker: an offset without a record. */
    SourceTopic marker() {
        nextOffset++;
        return this;
    }

    /** Retention takes all records but the last. */
    void forgetAllButLast() {
        records.subList(0, records.size() - 1).clear();
    }

    /** The topic is deleted and made anew; the source's binlog goes on. */
    void madeAnew() {
        records.clear();
        nextOffset = 0;
    }

    /** The source is reset: its positions and transactions begin again, its clock goes on. */
    void turnBack() {
        position = 4;
        transaction = 0;
    }

    /** What {@code changes} adds is one transaction. */
    SourceTopic transaction(Runnable changes) {
        transaction++;
        inTransaction = true;
        changes.run();
        inTransaction = false;
        return this;
    }

    /** The end of the last transaction, as Debezium writes it with provide.transaction.metadata. */
    SourceTopic transactionEnd() {
        Struct end = new Struct(TRANSACTION).put("status", "END").put("id", SERVER + ":" + transaction);
        return add(null, null, TRANSACTION, end);
    }

    private void advance() {
        position += 100;
        if (!inTransaction && ++changesOfTransaction >= changesPerTransaction) {
            changesOfTransaction = 0;
            transaction++;
        }
        clock += 1_000;
    }

    private SourceTopic row(SourceTable table, Operation operation, Object[] before, Object[] after, String snapshot) {
        Struct value = table.envelope(operation, before, after, source(table.table, snapshot));
        return add(null, null, table.envelope, value);
    }

    private static SchemaBuilder change() {
        return SchemaBuilder.struct()
                .name("io.binlogbridge.SchemaChange")
                .version(1)
                .field("source", SourceTable.SOURCE)
                .field("ts_ms", Schema.INT64_SCHEMA)
                .field("database", Schema.OPTIONAL_STRING_SCHEMA)
                .field("statement", Schema.STRING_SCHEMA)
                .field("session", SESSION);
    }

    private Struct change(String statement, String snapshot) {
        return change(CHANGE, statement, snapshot);
    }

    private Struct change(Schema schema, String statement, String snapshot) {
        return new Struct(schema)
                .put("source", source(null, snapshot))
                .put("ts_ms", clock)
                .put("database", database)
                .put("statement", statement)
                .put(
                        "session",
                        new Struct(SESSION)
                                .put("sql_mode", sqlMode)
                                .put("time_zone", timeZone)
                                .put("timestamp", timestamp)
                                .put("auto_increment_increment", autoIncrementIncrement));
    }

    private Struct source(String table, String snapshot) {
        return new Struct(SourceTable.SOURCE)
                .put("ts_ms", clock)
                .put("snapshot", snapshot)
                .put("db", database)
                .put("table", table)
                .put("gtid", gtids && snapshot.equals("false") ? SERVER + ":" + transaction : null)
                .put("file", "binlog.000001")
                .put("pos", position)
                .put("row", 0);
    }

    private Struct key() {
        return new Struct(KEY).put("database", database);
    }
}
