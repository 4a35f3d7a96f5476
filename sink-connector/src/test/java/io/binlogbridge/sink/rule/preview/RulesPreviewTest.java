package io.binlogbridge.sink.rule.preview;

import static io.binlogbridge.sink.rule.preview.Previewed.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the preview says becomes of each table. */
class RulesPreviewTest {

    private static Previewed shop() {
        return rules(
                "orders.match", "shop\\.orders",
                "orders.to", "store.sales_orders",
                "orders.columns.rename", "addr:address",
                "orders.columns.exclude", "card_number",
                "logs.match", "shop\\.log_.*",
                "logs.exclude", "true",
                "rest.match", "shop\\.(.*)",
                "rest.to", "store.$1");
    }

    @Test
    void eachTableHasALine() {
        assertThat(shop().table("shop.orders", "id*", "addr text", "card_number text")
                        .table("shop.log_1")
                        .table("shop.items")
                        .view("shop.v")
                        .table("other.t")
                        .preview()
                        .lines())
                .containsExactly(
                        "other (database) -> other",
                        "other.t -> other.t",
                        "shop (database) -> store",
                        "shop.items -> store.items (rule rest)",
                        "shop.log_1: left out (rule logs)",
                        "shop.orders -> store.sales_orders (rule orders); columns: addr as address, card_number left out",
                        "shop.v (view) -> store.v (rule rest)");
    }

    @Test
    void theSummaryCounts() {
        assertThat(shop().table("shop.a")
                        .table("shop.log_1")
                        .view("shop.v")
                        .preview()
                        .summary())
                .isEqualTo("2 tables and 1 view are known: 2 on the target, 1 left out, 0 problems.");
        assertThat(shop().preview())
                .isEqualTo(new RulesPreview(
                        "No table is known yet: give rules.preview.tables or rules.preview.source.url.",
                        List.of(),
                        List.of()));
    }

    @Test
    void aDatabaseOfWhichOnlyTablesAreMappedHasNoNameOfItsOwn() {
        assertThat(rules("a.match", "d\\.t", "a.to", "e.t")
                        .table("d.t")
                        .preview()
                        .lines())
                .contains("d (database): no name of its own on the target; those of its tables are made as they come");
    }

    @Test
    void columnsThatAreNotKnownAreToldAsTheRuleHasThem() {
        assertThat(shop().table("shop.orders").lines())
                .contains(
                        "shop.orders -> store.sales_orders (rule orders); columns: addr as address, card_number left out");
        assertThat(rules(
                                "a.match",
                                ".*",
                                "a.columns.include",
                                "x,y",
                                "a.columns.rename.pattern",
                                "(.*)_id",
                                "a.columns.rename.to",
                                "id_$1")
                        .table("d.t")
                        .lines())
                .containsExactly("d.t -> d.t (rule a); columns: none but x, y, others by columns.rename.pattern");
    }

    @Test
    void rowsOperationsAndStatementsAreTold() {
        assertThat(rules(
                                "a.match", ".*",
                                "a.operations", "insert,update",
                                "a.ddl", "create_table,alter_table",
                                "a.key", "id")
                        .table("d.t", "id*")
                        .lines())
                .containsExactly("d.t -> d.t (rule a); operations: insert, update;"
                        + " statements: create_table, alter_table; key: id");
        assertThat(rules("a.match", ".*", "a.operations", "none", "a.ddl", "none")
                        .table("d.t")
                        .lines())
                .containsExactly("d.t -> d.t (rule a); operations: none; statements: none");
    }

    @Test
    void whatTheTargetHasIsTold() {
        assertThat(shop().come("shop.items", "store.items")
                        .come("shop.orders", "store.orders")
                        .come("shop.log_1", "store.log_1")
                        .table("shop.new")
                        .onTarget("store.items", "store.orders", "store.new")
                        .lines())
                .containsExactly(
                        "shop.items -> store.items (rule rest)",
                        "shop.log_1: left out (rule logs); it stays on the target as store.log_1, where it is now",
                        "shop.new -> store.new (rule rest); the target has store.new already, and not from this connector"
                                + " (table.exists.policy=fail)",
                        "shop.orders -> store.sales_orders (rule orders); columns: addr as address, card_number left out;"
                                + " it is store.orders on the target now, and the rules do not move what has come");
    }

    @Test
    void aTableThatIsKnownFromTwoPlacesIsOne() {
        assertThat(shop().table("shop.items")
                        .come("shop.items", "store.items")
                        .table("shop.items", "id*")
                        .lines())
                .containsExactly(
                        "shop.items -> store.items (rule rest)",
                        "Rule \"orders\" matches no table that is known.",
                        "Rule \"logs\" matches no table that is known.");
    }

    @Test
    void aRuleThatNothingIsLeftForIsTold() {
        assertThat(rules("all.match", ".*", "one.match", "d\\.t").table("d.t").lines())
                .contains(
                        "Rule \"one\" is about no table: what it matches, d.t for one, goes by rule \"all\", which stands"
                                + " before it.");
    }

    @Test
    void aColumnThatNoTableHasIsTold() {
        assertThat(rules("a.match", ".*", "a.columns.exclude", "card,x", "a.columns.rename", "addr:b,y:z")
                        .table("d.t", "id*", "Card", "addr")
                        .lines())
                .contains("Rule \"a\" renames, excludes or includes y, x, which no table has that it is about.");
    }

    @Test
    void withoutAMatchTheDefaultIsTold() {
        assertThat(rules("default", "exclude", "a.match", "d\\.t").table("d.u").lines())
                .contains("d.u: left out (no rule matches it)");
    }

    @Test
    void mergedTablesAreTold() {
        assertThat(rules(
                                "a.match",
                                "d\\.t(\\d)",
                                "a.to",
                                "d.t",
                                "a.merge",
                                "true",
                                "a.merge.column",
                                "part",
                                "a.merge.value",
                                "$1")
                        .table("d.t1")
                        .table("d.t2")
                        .lines())
                .containsExactly(
                        "d.t1 -> d.t (rule a); merged, its rows have part = '1'",
                        "d.t2 -> d.t (rule a); merged, its rows have part = '2'");
    }

    @Test
    void tenThousandTablesUnderAThousandRulesAreAllTold() {
        String[] options = new String[4_000];
        for (int rule = 0; rule < 1_000; rule++) {
            options[4 * rule] = "r" + rule + ".match";
            options[4 * rule + 1] = "shop\\.(t_" + rule + "_\\d+)";
            options[4 * rule + 2] = "r" + rule + ".to";
            options[4 * rule + 3] = "store.$1";
        }
        Previewed previewed = rules(options);
        for (int table = 0; table < 10_000; table++) {
            previewed.table("shop.t_" + (table % 999) + "_" + table, "id*", "v");
        }
        RulesPreview preview = previewed.preview();
        assertThat(preview.lines())
                .hasSize(10_002)
                .contains("shop.t_998_9989 -> store.t_998_9989 (rule r998)")
                .endsWith("Rule \"r999\" matches no table that is known.");
        assertThat(preview.problems()).isEmpty();
    }
}
