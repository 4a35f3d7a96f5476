package io.binlogbridge.sink.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.catalog.UniqueKey;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.SourcePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TableBatchTest {

    private static final RowShape SHAPE = new RowShape(List.of("id", "u", "v"), true);
    private static final TargetTable TABLE = new TargetTable(
            new ObjectName("d", "t"),
            List.of(column("id", false), column("u", true), column("v", true)),
            List.of(
                    new UniqueKey("PRIMARY", List.of("id"), true, false),
                    new UniqueKey("u", List.of("u"), true, false)));

    private static TargetColumn column(String name, boolean nullable) {
        return new TargetColumn(name, "bigint", "bigint", nullable, false);
    }

    private static RowChange change(Operation operation, Object[] before, Object[] after) {
        return new RowChange(
                new RecordAddress("t", 0, 0),
                SourcePosition.UNKNOWN,
                "d",
                "t",
                operation,
                null,
                before == null ? null : new RowImage(SHAPE, before),
                after == null ? null : new RowImage(SHAPE, after));
    }

    /** A target that refuses what MySQL would: two rows with one unique value. */
    private static final class NaiveTarget {
        private final Map<Long, Object[]> rows = new TreeMap<>();

        private void apply(TableBatch batch) {
            batch.deletes().forEach(key -> rows.remove((Long) key.values().get(0)));
            for (Object[] row : written(batch)) {
                rows.values().forEach(other -> assertThat(
                                !other[0].equals(row[0]) && row[1] != null && row[1].equals(other[1]))
                        .as("unique value %s is held by row %s", row[1], other[0])
                        .isFalse());
                Object[] there = rows.get((Long) row[0]);
                rows.put((Long) row[0], row);
                assertThat(there == null || java.util.Objects.equals(there[1], row[1]))
                        .as("an upsert changes no unique value")
                        .isTrue();
            }
        }

        private static List<Object[]> written(TableBatch batch) {
            List<Object[]> rows = new ArrayList<>(batch.upserts());
            rows.addAll(batch.inserts());
            return rows;
        }

        private List<String> contents() {
            return rows.values().stream().map(Arrays::toString).toList();
        }
    }

    @RepeatedTest(300)
    void randomHistoriesInEpochsOfAnySizeEqualRowByRow() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        NaiveTarget target = new NaiveTarget();
        Map<Long, Object[]> source = new TreeMap<>();
        TableBinding binding = TableBinding.of(SHAPE, TABLE);
        for (int epoch = 0; epoch < 6; epoch++) {
            TableBatch batch = new TableBatch(binding, false);
            int size = random.nextInt(25);
            for (int i = 0; i < size; i++) {
                batch.add(FittedChange.of(binding, next(random, source)));
            }
            target.apply(batch);
            assertThat(target.contents())
                    .as("seed %d, epoch %d", seed, epoch)
                    .isEqualTo(source.values().stream().map(Arrays::toString).toList());
        }
    }

    private static RowChange next(Random random, Map<Long, Object[]> source) {
        List<Long> keys = new ArrayList<>(source.keySet());
        int what = keys.isEmpty() ? 0 : random.nextInt(4);
        Object[] after = {freeKey(random, source), freeUnique(random, source, null), (long) random.nextInt(100)};
        if (what == 0 && !source.containsKey((Long) after[0])) {
            source.put((Long) after[0], after);
            return change(Operation.INSERT, null, after);
        }
        if (keys.isEmpty()) {
            source.put((Long) after[0], after);
            return change(Operation.INSERT, null, after);
        }
        Object[] before = source.remove(keys.get(random.nextInt(keys.size())));
        if (what == 1) {
            return change(Operation.DELETE, before, null);
        }
        boolean keepsKey = random.nextInt(3) > 0;
        Object[] changed = {
            keepsKey ? before[0] : freeKey(random, source),
            freeUnique(random, source, before[1]),
            (long) random.nextInt(100)
        };
        source.put((Long) changed[0], changed);
        return change(Operation.UPDATE, before, changed);
    }

    private static Long freeKey(Random random, Map<Long, Object[]> source) {
        while (true) {
            Long key = (long) random.nextInt(12);
            if (!source.containsKey(key) || source.size() >= 12) {
                return source.containsKey(key) ? Long.valueOf(1_000 + random.nextInt(1_000_000)) : key;
            }
        }
    }

    private static Object freeUnique(Random random, Map<Long, Object[]> source, Object own) {
        Object value = random.nextInt(5) == 0 ? null : (Object) (long) random.nextInt(15);
        boolean taken = source.values().stream().anyMatch(row -> value != null && value.equals(row[1]));
        return taken
                ? (source.values().stream().anyMatch(row -> own != null && own.equals(row[1])) ? null : own)
                : value;
    }

    @Test
    void anInsertThatIsDeletedAgainIsStillDeleted() {
        TableBatch batch = new TableBatch(TableBinding.of(SHAPE, TABLE), false);
        Object[] row = {1L, 1L, 1L};
        batch.add(FittedChange.of(batch.binding(), change(Operation.INSERT, null, row)));
        batch.add(FittedChange.of(batch.binding(), change(Operation.DELETE, row, null)));
        assertThat(batch.deletes()).hasSize(1);
        assertThat(batch.upserts()).isEmpty();
    }

    @Test
    void aRowWhoseUniqueValueDidNotChangeIsNotDeleted() {
        TableBatch batch = new TableBatch(TableBinding.of(SHAPE, TABLE), false);
        batch.add(FittedChange.of(
                batch.binding(), change(Operation.UPDATE, new Object[] {1L, 1L, 1L}, new Object[] {1L, 1L, 2L})));
        assertThat(batch.deletes()).isEmpty();
        assertThat(batch.upserts()).hasSize(1);
    }

    @Test
    void aUniqueKeyOverAnExpressionCountsAsChangedByEveryUpdate() {
        TargetTable table = new TargetTable(
                new ObjectName("d", "t"),
                List.of(column("id", false), column("u", true), column("v", true)),
                List.of(
                        new UniqueKey("PRIMARY", List.of("id"), true, false),
                        new UniqueKey("e", List.of(), false, true)));
        TableBatch batch = new TableBatch(TableBinding.of(SHAPE, table), false);
        batch.add(FittedChange.of(
                batch.binding(), change(Operation.UPDATE, new Object[] {1L, 1L, 1L}, new Object[] {1L, 1L, 2L})));
        assertThat(batch.deletes()).hasSize(1);
    }

    @Test
    void theKeyIsThePrimaryKeyElseAUniqueKeyOfWholeNotNullColumnsElseNone() {
        assertThat(keyOf(
                        new UniqueKey("u", List.of("id"), true, false),
                        new UniqueKey("PRIMARY", List.of("id"), true, false)))
                .containsExactly(0);
        assertThat(keyOf(new UniqueKey("u", List.of("id"), true, false))).containsExactly(0);
        assertThat(keyOf(new UniqueKey("prefix", List.of("id"), false, false))).isEmpty();
        assertThat(keyOf(new UniqueKey("nullable", List.of("u"), true, false))).isEmpty();
        assertThat(keyOf(new UniqueKey("PRIMARY", List.of("my_row_id"), true, false)))
                .isEmpty();
    }

    private static int[] keyOf(UniqueKey... keys) {
        TargetTable table = new TargetTable(
                new ObjectName("d", "t"),
                List.of(column("id", false), column("u", true), column("v", true), column("my_row_id", false)),
                List.of(keys));
        return TableBinding.of(SHAPE, table).keyColumns();
    }
}
