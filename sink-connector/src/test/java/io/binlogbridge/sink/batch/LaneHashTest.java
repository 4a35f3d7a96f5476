package io.binlogbridge.sink.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TargetColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneHashTest {

    private static final Spread SPREAD = new Spread(4, 512);

    private static LaneHash hash(String table, String... types) {
        List<TargetColumn> columns = Arrays.stream(types)
                .map(type -> new TargetColumn(type, type, type, false, false))
                .toList();
        return new LaneHash(
                new ObjectName("d", table), IntStream.range(0, types.length).toArray(), columns);
    }

    private static Map<Integer, Long> lanes(LongStream numbers, Function<Long, Integer> lane) {
        return numbers.boxed().collect(Collectors.groupingBy(lane, Collectors.counting()));
    }

    @Test
    void neighboursInTheIndexKeepTogether() {
        LaneHash hash = hash("t", "bigint");
        for (long run : new long[] {-2, -1, 0, 1, 7_000_000_000L}) {
            assertThat(lanes(LongStream.range(run * 512, (run + 1) * 512), id -> hash.lane(new Object[] {id}, SPREAD)))
                    .hasSize(1);
        }
    }

    @Test
    void anEpochOfConsecutiveRowsReachesAllLanesAlike() {
        LaneHash hash = hash("t", "bigint");
        assertThat(lanes(LongStream.range(-5_000, 5_000), id -> hash.lane(new Object[] {id}, SPREAD))
                        .values())
                .hasSize(4)
                .allSatisfy(rows -> assertThat(rows).isBetween(2_000L, 3_100L));
    }

    @Test
    void smallTablesDoNotAllMeetOnOneLane() {
        assertThat(lanes(LongStream.range(0, 100), n -> hash("t" + n, "bigint").lane(new Object[] {1L}, SPREAD))
                        .values())
                .hasSize(4)
                .allSatisfy(tables -> assertThat(tables).isGreaterThan(10));
    }

    /** A collation may hold any two texts for one key. */
    @Test
    void textsDoNotCount() {
        LaneHash hash = hash("t", "varchar", "bigint");
        assertThat(hash.lane(new Object[] {"a", 9_999L}, SPREAD))
                .isEqualTo(hash.lane(new Object[] {"Á", 9_999L}, SPREAD));
        assertThat(hash("t", "varchar").isPossible()).isFalse();
        assertThat(hash("t", "float").isPossible()).isFalse();
        assertThat(hash.isPossible()).isTrue();
    }

    @Test
    void eachColumnOfAKeyCounts() {
        LaneHash hash = hash("t", "bigint", "bigint");
        assertThat(lanes(LongStream.range(0, 100), id -> hash.lane(new Object[] {id, 1L}, SPREAD)))
                .hasSize(4);
        assertThat(lanes(LongStream.range(0, 100), id -> hash.lane(new Object[] {1L, id * 512}, SPREAD)))
                .hasSize(4);
    }

    @Test
    void valuesThatAreNoNumbersSpreadOneByOne() {
        LaneHash hash = hash("t", "decimal");
        assertThat(lanes(LongStream.range(0, 1_000), id -> hash.lane(new Object[] {id + ".5"}, SPREAD))
                        .values())
                .hasSize(4)
                .allSatisfy(rows -> assertThat(rows).isGreaterThan(150));
    }
}
