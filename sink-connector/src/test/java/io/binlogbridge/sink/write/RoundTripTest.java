package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.JdbcConnection;
import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our literals store what bound parameters store, for values that are hard on both. */
class RoundTripTest {

    private static void bind(Connection connection, String table, List<Object[]> rows) throws SQLException {
        String parameters = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert = connection
                .unwrap(JdbcConnection.class)
                .serverPrepareStatement("INSERT INTO " + table + " VALUES (" + parameters + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    if (value instanceof Bytes bytes) {
                        insert.setBytes(i + 1, bytes.content());
                    } else if (value instanceof JsonText json) {
                        insert.setString(i + 1, json.text());
                    } else if (value instanceof BigDecimal number) {
                        insert.setBigDecimal(i + 1, number);
                    } else {
                        insert.setObject(i + 1, value);
                    }
                }
                insert.executeUpdate();
            }
        }
        connection.commit();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void randomRowsAreStoredAsBoundParametersStoreThem(long seed) throws SQLException {
        List<Object[]> rows = new NastyRows(seed).rows(300);
        try (WriteDatabase database = new WriteDatabase()) {
            TableBinding ours = database.table("ours", NastyRows.COLUMNS);
            database.table("bound", NastyRows.COLUMNS);
            // A BIT takes a bound DECIMAL for text.
            rows.forEach(row -> row[16] = null);
            database.insert(ours, rows);
            bind(database.connection(), database.name + ".bound", rows);
            assertThat(database.compare(ours, "bound")).containsExactly("300|300");
        }
    }

    @Test
    void everyCharacterComesBack() throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (int from = 0; from <= 0x10000; from += 64) {
            StringBuilder text = new StringBuilder();
            for (int c = from; c < from + 64; c++) {
                if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                    text.append("\\").appendCodePoint(c).append("'");
                }
            }
            rows.add(new Object[] {(long) from, text.toString()});
        }
        try (WriteDatabase database = new WriteDatabase()) {
            database.insert(database.table("t", "id BIGINT PRIMARY KEY, v TEXT CHARACTER SET utf8mb4"), rows);
            List<String> expected = rows.stream()
                    .map(row -> row[0] + "|" + hex(((String) row[1]).getBytes(StandardCharsets.UTF_8)))
                    .toList();
            assertThat(TargetServer.rows("SELECT id, HEX(v) FROM " + database.name + ".t ORDER BY id"))
                    .isEqualTo(expected);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }

    @Test
    void everyByteComesBack() throws SQLException {
        byte[] all = new byte[65_536 * 2];
        for (int i = 0; i < 65_536; i++) {
            all[2 * i] = (byte) (i >> 8);
            all[2 * i + 1] = (byte) i;
        }
        try (WriteDatabase database = new WriteDatabase()) {
            TableBinding table = database.table("t", "id BIGINT PRIMARY KEY, v LONGBLOB");
            database.insert(table, List.<Object[]>of(new Object[] {1L, new Bytes(all)}));
            assertThat(TargetServer.rows("SELECT HEX(v) FROM " + database.name + ".t"))
                    .containsExactly(hex(all));
        }
    }

    @Test
    void doublesComeBackBitForBit() throws SQLException {
        double[] values = {
            0.0, -0.0, 0.1, 1e22, 123456789.12345678, Double.MIN_VALUE, Double.MAX_VALUE, 2.2250738585072014E-308, 1e-5
        };
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(new Object[] {(long) i, values[i]});
        }
        try (WriteDatabase database = new WriteDatabase()) {
            database.insert(database.table("t", "id BIGINT PRIMARY KEY, v DOUBLE"), rows);
            try (PreparedStatement select = database.connection()
                            .unwrap(JdbcConnection.class)
                            .serverPrepareStatement("SELECT v FROM " + database.name + ".t ORDER BY id");
                    ResultSet found = select.executeQuery()) {
                for (double value : values) {
                    found.next();
                    assertThat(Double.doubleToRawLongBits(found.getDouble(1)))
                            .isEqualTo(Double.doubleToRawLongBits(value));
                }
            }
        }
    }

    @Test
    void aRowOf16MegabytesGoesAlone() throws SQLException {
        byte[] content = new byte[8 << 20];
        java.util.Arrays.fill(content, (byte) '\'');
        String text = "é".repeat(4 << 20);
        try (WriteDatabase database = new WriteDatabase()) {
            TableBinding table = database.table("t", "id BIGINT PRIMARY KEY, b LONGBLOB, v LONGTEXT");
            database.insert(
                    table,
                    List.of(
                            new Object[] {1L, new Bytes(new byte[0]), ""},
                            new Object[] {2L, new Bytes(content), text},
                            new Object[] {3L, null, null}));
            assertThat(TargetServer.rows("SELECT id, LENGTH(b), LENGTH(v), CRC32(b) FROM " + database.name + ".t"))
                    .hasSize(3)
                    .element(1)
                    .asString()
                    .startsWith("2|8388608|8388608|");
        }
    }
}
