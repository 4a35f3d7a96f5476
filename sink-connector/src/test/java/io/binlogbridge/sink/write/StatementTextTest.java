package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.catalog.UniqueKey;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.SourcePosition;
import io.binlogbridge.sink.target.ServerInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTextTest {

    private static final ServerInfo CURRENT = new ServerInfo("9.7.4", Map.of());
    private static final ServerInfo OLD = new ServerInfo("8.0.19", Map.of());
    private static final ServerInfo MARIADB = new ServerInfo("11.4.5-MariaDB", Map.of());
    private static final RowShape SHAPE = new RowShape(List.of("a`", "b", "v", "g"), true);
    private static final StatementLimits WIDE = new StatementLimits(1_000_000, 100, 1_000);

    private static TableBinding binding(UniqueKey... keys) {
        return TableBinding.of(
                SHAPE,
                new TargetTable(
                        new ObjectName("d", "t`"),
                        List.of(
                                new TargetColumn("a`", "bigint", "bigint", false, false),
                                new TargetColumn("b", "varchar", "varchar(9)", false, false),
                                new TargetColumn("v", "json", "json", true, false),
                                new TargetColumn("g", "bigint", "bigint", true, true)),
                        List.of(keys)));
    }

    private static UniqueKey primary(String... columns) {
        return new UniqueKey("PRIMARY", List.of(columns), true, false);
    }

    private static TableBatch inserts(TableBinding binding, int count) {
        Epoch epoch = new Epoch(1, true);
        for (long i = 0; i < count; i++) {
            Object[] row = {i, "b", null, 1L};
            epoch.add(
                    binding,
                    new RowChange(
                            new RecordAddress("t", 0, i),
                            SourcePosition.UNKNOWN,
                            "d",
                            "t",
                            Operation.INSERT,
                            null,
                            new RowImage(SHAPE, row)));
        }
        return epoch.tables().iterator().next();
    }

    private static List<String> sql(List<BoundStatement> statements) {
        return statements.stream().map(BoundStatement::sql).toList();
    }

    @Test
    void rowsAreWrittenOntoTheirKeyInTheServersDialect() {
        TableBinding binding = binding(primary("a`"));
        assertThat(sql(Upserts.ofRows(binding, CURRENT, WIDE)
                        .of(inserts(binding, 2).upserts())))
                .containsExactly("INSERT INTO `d`.`t``` (`a```,`b`,`v`) VALUES (?,?,?),(?,?,?) AS `binlog_bridge_new`"
                        + " ON DUPLICATE KEY UPDATE `b`=`binlog_bridge_new`.`b`,`v`=`binlog_bridge_new`.`v`");
        String values = " ON DUPLICATE KEY UPDATE `b`=VALUES(`b`),`v`=VALUES(`v`)";
        assertThat(sql(Upserts.ofRows(binding, OLD, WIDE).of(inserts(binding, 1).upserts()))
                        .get(0))
                .endsWith("(?,?,?)" + values);
        assertThat(sql(Upserts.ofRows(binding, MARIADB, WIDE)
                                .of(inserts(binding, 1).upserts()))
                        .get(0))
                .endsWith(values);
    }

    @Test
    void withoutAKeyRowsAreOnlyInserted() {
        TableBinding binding = binding();
        assertThat(sql(Upserts.ofNewRows(binding, WIDE).of(List.<Object[]>of(new Object[] {1L, "b", null, 1L}))))
                .containsExactly("INSERT INTO `d`.`t``` (`a```,`b`,`v`) VALUES (?,?,?)");
    }

    @Test
    void statementsStayWithinTheirLimitsAndALargerRowStandsAlone() {
        TableBinding binding = binding(primary("a`"));
        List<Object[]> rows = inserts(binding, 10).upserts();
        assertThat(Upserts.ofRows(binding, CURRENT, new StatementLimits(1_000_000, 4, 1_000))
                        .of(rows))
                .hasSize(3);
        assertThat(Upserts.ofRows(binding, CURRENT, new StatementLimits(1_000_000, 100, 6))
                        .of(rows))
                .hasSize(5);
        assertThat(Upserts.ofRows(binding, CURRENT, new StatementLimits(1, 100, 1_000))
                        .of(rows))
                .hasSize(10);
    }

    @Test
    void deletesNameTheirKeys() {
        RowChange change = new RowChange(
                new RecordAddress("t", 0, 0),
                SourcePosition.UNKNOWN,
                "d",
                "t",
                Operation.DELETE,
                new RowImage(SHAPE, new Object[] {1L, "b", null, 1L}),
                null);
        for (String[] key : new String[][] {{"a`"}, {"a`", "b"}}) {
            TableBinding binding = binding(primary(key));
            Epoch epoch = new Epoch(1, false);
            epoch.add(binding, change);
            List<BoundStatement> deletes = new Deletes(binding, binding.keyColumns(), WIDE)
                    .of(epoch.tables().iterator().next().deletes());
            assertThat(sql(deletes))
                    .containsExactly("DELETE FROM `d`.`t``` WHERE "
                            + (key.length == 1 ? "`a``` IN (?)" : "(`a```=? AND `b`=?)"));
        }
    }

    @Test
    void aRowWithoutAKeyIsMatchedByteForByte() {
        BoundStatement delete = new KeylessRow(binding(), CURRENT).delete(new Object[] {1L, "b", "{}", 1L});
        assertThat(delete.sql())
                .isEqualTo(
                        "DELETE FROM `d`.`t``` WHERE `a``` = ? AND `b` = ? AND CAST(CONVERT(`b` USING utf8mb4) AS BINARY)"
                                + " = CAST(? AS BINARY) AND `v` = CAST(? AS JSON) LIMIT 1");
        assertThat(delete.values()).containsExactly(1L, "b", "b", "{}");
    }
}
