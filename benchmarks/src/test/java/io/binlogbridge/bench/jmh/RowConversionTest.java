package io.binlogbridge.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

/** What is measured is what it says: the bytes hold the table's rows, and each contestant reads them as these. */
class RowConversionTest {

    private static final int ROWS = 100;

    @Test
    void the_source_reads_the_rows_of_the_table() throws IOException {
        List<Struct> read = read(RowConversion.ours());

        for (int i = 0; i < ROWS; i++) {
            Object[] expected = OrderEvents.TABLE.row(i + 1L);
            assertThat(read.get(2 * i).get("id")).isEqualTo(expected[0]);
            Struct row = read.get(2 * i + 1);
            assertThat(row.get("id")).isEqualTo(expected[0]);
            assertThat(row.get("customer_id")).isEqualTo(expected[1]);
            assertThat(row.get("status")).isEqualTo(expected[2]);
            assertThat(row.get("amount")).isEqualTo(new BigDecimal(String.valueOf(expected[3])));
            assertThat(row.get("quantity")).isEqualTo(expected[4]);
            assertThat(row.get("placed_at")).isEqualTo(zoned(expected[5]));
            assertThat(row.get("changed_at")).isEqualTo(zoned(expected[6]));
            assertThat(row.get("note")).isEqualTo(expected[7]);
        }
    }

    @Test
    void debezium_reads_the_same_bytes() throws IOException {
        assertThat(numbersAndText(RowConversion.debeziums())).isEqualTo(numbersAndText(RowConversion.ours()));
        assertThat(numbersAndText(RowConversion.debeziumsByDefault())).isEqualTo(numbersAndText(RowConversion.ours()));
    }

    private static List<List<Object>> numbersAndText(RowConversion conversion) throws IOException {
        return read(conversion).stream()
                .filter(struct -> struct.schema().field("note") != null)
                .map(row -> List.of(
                        row.get("id"),
                        row.get("customer_id"),
                        row.get("status"),
                        row.get("amount"),
                        row.get("quantity"),
                        row.get("note")))
                .toList();
    }

    private static List<Struct> read(RowConversion conversion) throws IOException {
        List<Struct> read = new ArrayList<>();
        for (byte[] event : OrderEvents.inserts(ROWS)) {
            conversion.convert(event, read::add);
        }
        assertThat(read).hasSize(2 * ROWS);
        return read;
    }

    private static String zoned(Object moment) {
        return String.valueOf(moment).replace(' ', 'T') + 'Z';
    }
}
