package io.binlogbridge.sink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static Rules rules(String... pairs) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return new RulesReader(options).rules();
    }

    private static String table(Rules rules, String database, String table) {
        return rules.table(new ObjectName(database, table))
                .map(ObjectName::toString)
                .orElse("left out");
    }

    @Test
    void withoutRulesEverythingKeepsItsName() {
        assertThat(table(rules(), "shop", "orders")).isEqualTo("shop.orders");
        assertThat(rules().database("shop")).contains("shop");
    }

    @Test
    void theFirstRuleThatMatchesWins() {
        Rules rules = rules(
                "rules",
                "orders,rest",
                "rules.orders.match",
                "shop\\.orders",
                "rules.orders.to",
                "store.sales_orders",
                "rules.rest.match",
                "shop\\.(.*)",
                "rules.rest.to",
                "store.$1");
        assertThat(table(rules, "shop", "orders")).isEqualTo("store.sales_orders");
        assertThat(table(rules, "shop", "items")).isEqualTo("store.items");
        assertThat(table(rules, "other", "orders")).isEqualTo("other.orders");
        assertThat(rules.database("shop")).contains("store");
        assertThat(rules.database("other")).contains("other");
    }

    @Test
    void groupsHaveNumbersAndNames() {
        Rules rules = rules("rules", "a", "rules.a.match", "(?<db>.*)_old\\.(.*)", "rules.a.to", "${db}_new.t_$2");
        assertThat(table(rules, "shop_old", "x")).isEqualTo("shop_new.t_x");
        assertThat(rules.database("shop_old")).contains("shop_new");
    }

    @Test
    void aMatchIsOnTheWholeName() {
        Rules rules = rules("rules", "a", "rules.a.match", "shop\\.order", "rules.a.to", "x.y");
        assertThat(table(rules, "shop", "orders")).isEqualTo("shop.orders");
    }

    @Test
    void dotsAndBackslashesInNamesStayWhatTheyAre() {
        Rules rules = rules("rules", "a", "rules.a.match", "shop\\.(.*)", "rules.a.to", "st\\ore.$1");
        assertThat(rules.table(new ObjectName("shop", "a.b$1"))).contains(new ObjectName("st\\ore", "a.b$1"));
    }

    @Test
    void aRuleWithoutATargetKeepsTheName() {
        Rules rules = rules("rules", "a", "rules.a.match", "shop\\.orders", "rules.default", "exclude");
        assertThat(table(rules, "shop", "orders")).isEqualTo("shop.orders");
        assertThat(table(rules, "shop", "items")).isEqualTo("left out");
    }

    @Test
    void aDatabaseWhoseTablesAreMappedOneByOneHasNoNameOfItsOwn() {
        Rules rules = rules("rules", "a", "rules.a.match", "shop\\.orders", "rules.a.to", "store.orders");
        assertThat(rules.database("shop")).isEmpty();
        assertThat(rules.database("other")).contains("other");
    }

    @Test
    void twoSourcesOfOneTargetAreNoticedUntilOneIsReleased() {
        TargetClaims claims = new TargetClaims();
        ObjectName a = new ObjectName("d", "a");
        ObjectName b = new ObjectName("d", "b");
        ObjectName target = new ObjectName("x", "t");
        assertThat(claims.claim(a, target)).isEmpty();
        assertThat(claims.claim(a, target)).isEmpty();
        assertThat(claims.claim(b, target)).contains(a);
        claims.release(a);
        assertThat(claims.claim(b, target)).isEmpty();
    }
}
