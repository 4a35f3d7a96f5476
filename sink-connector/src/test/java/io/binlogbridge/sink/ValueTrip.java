package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;

/**
 * Values of one column type on every way that a row can take: loaded in a snapshot, inserted, updated and deleted in a table where they
 * are the key and in one without a key, where they find their row.
 */
final class ValueTrip {

    private final String type;
    private final Schema schema;
    private final List<Object> values = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    private String expression = "CAST(v AS CHAR)";
    private String key = "v";

    /** @param type of the column, NULL or NOT NULL included */
    ValueTrip(String type, Schema schema) {
        this.type = type;
        this.schema = schema;
    }

    /** What the stored text is read by; {@code v} is the column. */
    ValueTrip readBy(String sql) {
        expression = sql;
        return this;
    }

    /** The key's part, as {@code v(10)}; empty when the type can be none. */
    ValueTrip key(String part) {
        key = part;
        return this;
    }

    ValueTrip value(Object value, String expected) {
        values.add(value);
        stored.add(expected);
        return this;
    }

    void assertExact() {
        TargetServer.run("SET GLOBAL local_infile=ON");
        try (SinkRun run = new SinkRun()) {
            run.topic.sqlMode = "";
            run.topic.snapshotStart();
            SourceTable read = table(run, "snap", "id BIGINT PRIMARY KEY, v " + type);
            SourceTable keyless = table(run, "keyless", "id BIGINT, v " + type);
            SourceTable keyed = table(run, "keyed", "id BIGINT, v " + keyed());
            each((id, value) -> run.topic.read(read, id, value));
            each((id, value) -> run.topic.insert(keyless, id, value).insert(keyed, id, value));
            each((id, value) -> run.topic.update(keyless, new Object[] {id, value}, new Object[] {id + 100, value}));
            each((id, value) -> run.topic.update(keyed, new Object[] {id, value}, new Object[] {id + 100, value}));
            run.deliver();
            assertStored(run, "snap", 0);
            assertStored(run, "keyless", 100);
            assertStored(run, "keyed", 100);
            each((id, value) -> run.topic.delete(keyless, id + 100, value).delete(keyed, id + 100, value));
            run.deliver();
            assertThat(run.rows("keyless")).isEmpty();
            assertThat(run.rows("keyed")).isEmpty();
        }
    }

    private String keyed() {
        String notNull = type.replaceFirst("(?<! NOT) NULL$", " NOT NULL");
        return key.isEmpty() ? type : notNull + ", PRIMARY KEY (" + key + ")";
    }

    private SourceTable table(SinkRun run, String name, String columns) {
        run.topic.snapshotDdl("CREATE TABLE `" + name + "` (" + columns + ")");
        return run.table(name, "id", Schema.INT64_SCHEMA, "v", schema);
    }

    private interface Row {
        void write(long id, Object value);
    }

    private void each(Row row) {
        for (int i = 0; i < values.size(); i++) {
            row.write(i, values.get(i));
        }
    }

    private void assertStored(SinkRun run, String table, int idsFrom) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            expected.add((idsFrom + i) + "|" + stored.get(i));
        }
        assertThat(TargetServer.rows(
                        "SELECT id, " + expression + " FROM `" + run.name + "`.`" + table + "` ORDER BY id"))
                .as(table)
                .isEqualTo(expected);
    }
}
