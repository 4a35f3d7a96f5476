package io.binlogbridge.bench.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.bench.workload.ManyRules;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.RowRoute;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.rule.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShardsTest {

    private static final int TABLES = 10;

    @Test
    void withoutRulesRowsGoWhereTheyCameFrom() {
        assertThat(routeOfLast(ManyRules.NONE).binding().table().name())
                .isEqualTo(new ObjectName("bench", "orders_9_9"));
    }

    @Test
    void withRulesTheyGoToTheOtherName() {
        assertThat(routeOfLast(ManyRules.TABLES).binding().table().name())
                .isEqualTo(new ObjectName("store", "sales_9_9"));
    }

    @Test
    void columnsHaveOtherNamesTooWhereTheRulesSaySo() {
        assertThat(routeOfLast(ManyRules.COLUMNS).binding().columns())
                .extracting(TargetColumn::name)
                .contains("customer", "remark")
                .doesNotContain("customer_id", "note_9");
    }

    @ParameterizedTest
    @EnumSource
    void allRowsAreTaken(ManyRules rules) {
        Shards shards = new Shards(TABLES, rules);
        assertThat(OrderChanges.of(shards.inserts(1000)))
                .allMatch(change ->
                        shards.decide(change).orElseThrow().select(change).isPresent());
    }

    @Test
    void theLastRuleIsTheWorkloads() {
        Rules rules = Shards.rules(ManyRules.CONDITIONS.yaml("shop", 999) + ManyRules.keptNames("bench_insert"));
        ObjectName orders = new ObjectName("bench_insert", "orders");
        assertThat(rules.ruleNames()).hasSize(1000);
        assertThat(rules.ruleOf(orders)).contains("all");
        assertThat(rules.table(orders)).contains(orders);
        assertThat(rules.database("bench_insert")).contains("bench_insert");
    }

    private static RowRoute routeOfLast(ManyRules rules) {
        Shards shards = new Shards(TABLES, rules);
        List<RowChange> changes = OrderChanges.of(shards.insertsIntoLast(1));
        return shards.decide(changes.get(0)).orElseThrow();
    }
}
