package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.rule.Merge;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import java.util.Optional;
import java.util.stream.Stream;

/** Which tables of the source share their target with others. */
record MergeRules(Rules rules) {

    Optional<Merge> of(ObjectName source) {
        return rules.of(source).flatMap(TableRule::merge);
    }

    boolean isMerged(ObjectName source) {
        return of(source).isPresent();
    }

    /** Whether a statement has to do with such a table. */
    boolean concerns(OnTables plan) {
        Stream<ObjectName> moved =
                plan.renames().stream().flatMap(move -> Stream.of(move.sourceFrom(), move.sourceTo()));
        Stream<ObjectName> changed =
                Stream.concat(plan.changes().stream(), plan.leaving().stream()).map(change -> change.source());
        return Stream.concat(moved, changed).anyMatch(this::isMerged);
    }
}
