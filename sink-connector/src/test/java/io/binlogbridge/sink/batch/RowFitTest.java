package io.binlogbridge.sink.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.value.Bytes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowFitTest {

    private static Object[] fit(boolean typed, List<String> types, Object... values) {
        List<TargetColumn> columns = types.stream()
                .map(type -> new TargetColumn(type, type.split(" ")[0], type, true, false))
                .toList();
        RowShape shape = new RowShape(types, typed);
        return new RowFit(columns, shape).fit(new RowImage(shape, values));
    }

    @Test
    void aRowThatFitsIsTakenAsItIs() {
        Object[] values = {1L, "text", null, new Bytes(new byte[] {1}), new BigDecimal("1.5"), 1.5, null};
        assertThat(fit(true, List.of("bigint", "varchar", "int", "blob", "decimal", "float", "year"), values))
                .containsExactly(values);
        assertThat(fit(true, List.of("varchar", "text"), "a", "b")).containsExactly("a", "b");
    }

    @Test
    void whatIsAdjustedLeavesTheImageAsItWas() {
        Object[] values = {-1L, 0.1, "12.50", "12.50", -1L};
        Object[] before = values.clone();
        assertThat(fit(true, List.of("bigint unsigned", "float", "decimal", "double", "bigint"), values))
                .containsExactly(
                        new BigDecimal("18446744073709551615"), (double) 0.1f, new BigDecimal("12.50"), "12.50", -1L);
        assertThat(values).containsExactly(before);
    }

    @Test
    void whatWouldBeBentIsRefusedWithItsColumn() {
        assertThatThrownBy(() -> fit(true, List.of("int", "blob"), 1L, "AAEC"))
                .hasMessageStartingWith("Column blob cannot be written: it came as text");
        assertThatThrownBy(() -> fit(true, List.of("decimal"), "x")).hasMessageContaining("\"x\" is not a number");
        assertThatThrownBy(() -> fit(false, List.of("bigint unsigned"), "1"))
                .hasMessageContaining("digits or in base64");
        assertThatThrownBy(() -> fit(false, List.of("decimal"), 1.5)).hasMessageContaining("a floating-point number");
    }

    @Test
    void withoutASchemaTheColumnSaysWhatAValueIs() {
        assertThat(fit(
                        false,
                        List.of("int", "bigint unsigned", "float", "double", "varchar", "date"),
                        1,
                        -1L,
                        0.1,
                        1,
                        "a",
                        null))
                .containsExactly(1L, new BigDecimal("18446744073709551615"), (double) 0.1f, 1.0, "a", null);
    }

    @Test
    void keysAreEqualWhenAllTheirValuesAre() {
        Object[] row = {1L, "a", "b"};
        assertThat(key(row, 0)).isEqualTo(key(new Object[] {1L}, 0)).hasSameHashCodeAs(key(new Object[] {1L}, 0));
        assertThat(key(row, 0, 1)).isNotEqualTo(key(row, 0)).isNotEqualTo(key(row, 0, 2));
        assertThat(key(row, 0, 1)).isEqualTo(key(new Object[] {"a", 1L}, 1, 0));
        assertThat(key(row, 2, 0).values()).isEqualTo(Arrays.asList("b", 1L));
        assertThat(key(row, 0, 1)).isLessThan(key(row, 0, 2)).isLessThan(key(new Object[] {2L, "a"}, 0, 1));
        assertThat(key(new Object[] {null}, 0).values()).containsExactly((Object) null);
    }

    private static RowKey key(Object[] row, int... columns) {
        return new RowKey(row, columns);
    }
}
