package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.SourcePosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lanes write the same table at the same time: neither may wait for the other's rows. */
class LockingTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "id, other"})
    void aDeleteOfMostRowsDoesNotWaitForTheOthers(String key) throws SQLException {
        try (WriteDatabase database = new WriteDatabase();
                Connection lane = TargetServer.connect()) {
            TableBinding table = database.table("t", "id BIGINT, other BIGINT, v BIGINT, PRIMARY KEY (" + key + ")");
            List<Object[]> rows = LongStream.range(0, 100)
                    .mapToObj(id -> new Object[] {id, id, 0L})
                    .toList();
            database.insert(table, rows);
            TargetServer.run("ANALYZE TABLE " + database.name + ".t");
            lane.setAutoCommit(false);
            try (Statement statement = lane.createStatement()) {
                statement.execute("UPDATE " + database.name + ".t SET v=1 WHERE id=50 AND other=50");
                delete(database, table, rows);
                lane.commit();
            }
            assertThat(TargetServer.rows("SELECT id FROM " + database.name + ".t"))
                    .containsExactly("50");
        }
    }

    private static void delete(WriteDatabase database, TableBinding table, List<Object[]> rows) throws SQLException {
        RowShape shape = new RowShape(List.of("id", "other", "v"), true);
        Epoch epoch = new Epoch(new Spread(1, 1), true);
        rows.stream()
                .filter(row -> !row[0].equals(50L))
                .forEach(row -> epoch.add(
                        table,
                        new RowChange(
                                new RecordAddress("t", 0, 0),
                                SourcePosition.UNKNOWN,
                                "d",
                                "t",
                                Operation.DELETE,
                                null,
                                new RowImage(shape, row),
                                null)));
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout=1");
        }
        new EpochWriter(database.server()).write(database.connection(), epoch.tables());
        database.connection().commit();
    }
}
