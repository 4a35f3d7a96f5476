package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.ColumnRule;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import java.util.List;
import java.util.Optional;

/**
 * What the rules make of columns, for statements. They are about tables: a view has the columns that its SELECT gives it, under the names
 * that it gives them, whatever rule matches it.
 */
public record RuledColumns(Rules rules, TargetLook target) implements ColumnMapping {

    private ColumnRule rule(ObjectName table) {
        ColumnRule rule = rules.of(table).map(TableRule::columns).orElse(ColumnRule.NONE);
        return rule.isNone() || isView(table) ? ColumnRule.NONE : rule;
    }

    private boolean isView(ObjectName name) {
        return target.isView(name, rules.pointedAt(name));
    }

    @Override
    public boolean concerns(ObjectName table) {
        return !rule(table).isNone();
    }

    @Override
    public Optional<String> column(ObjectName table, String column) {
        return rule(table).target(column);
    }

    @Override
    public List<String> identity(ObjectName table) {
        return rule(table).key();
    }

    @Override
    public boolean leavesOut(ObjectName table) {
        return rule(table).leavesOut();
    }

    @Override
    public boolean alike(ObjectName one, ObjectName other) {
        return rule(one).isLike(rule(other)) || isView(one) || isView(other);
    }

    @Override
    public boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
        return leavesOut(table) && target.isLeftOut(rules.pointedAt(table), kind, name);
    }

    /** Of several tables that become one, the target does not tell which has what. */
    @Override
    public boolean hasIndex(ObjectName table, String name) {
        return isAlone(table) && target.hasIndex(table, rules.pointedAt(table), name);
    }

    /** A name that another column could have on the target too does not tell that it is this one. */
    @Override
    public Optional<Boolean> hasColumn(ObjectName table, String column) {
        ColumnRule rule = rule(table);
        return isAlone(table)
                ? rule.target(column)
                        .flatMap(name -> target.hasColumn(table, rules.pointedAt(table), name))
                        .filter(has -> !has || rule.isOnlyOne(column))
                : Optional.empty();
    }

    private boolean isAlone(ObjectName table) {
        return rules.of(table).filter(rule -> rule.merge().isEmpty()).isPresent();
    }
}
