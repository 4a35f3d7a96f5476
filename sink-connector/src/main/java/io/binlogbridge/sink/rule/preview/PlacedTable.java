package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import java.util.Optional;

/**
 * A table and what the rules say of it.
 *
 * @param rule the name of the rule that is about it; empty when none is
 * @param becomes what it becomes; empty when it is left out
 */
record PlacedTable(KnownTable table, Optional<String> rule, Optional<TableRule> becomes) {

    static PlacedTable of(KnownTable table, Rules rules) {
        return new PlacedTable(table, rules.ruleOf(table.name()), rules.of(table.name()));
    }

    ObjectName name() {
        return table.name();
    }

    /** Of one that is not left out. */
    ObjectName target() {
        return becomes.orElseThrow().target();
    }
}
