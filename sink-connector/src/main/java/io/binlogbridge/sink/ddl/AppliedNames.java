package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.rule.Rules;

/**
 * Which names of a statement are applied: those that the rules do not leave out, of databases whose changes come here at all. The
 * source says which databases' topics have the statement; where it does not, only the topic's own database is known to come.
 */
record AppliedNames(Rules rules, SchemaChange change, RuledColumns columns) {

    boolean isOwn(ObjectName name) {
        return name.database().equals(change.database());
    }

    /** Whether the source says which databases it carries. */
    boolean knowsOthers() {
        return !change.carriedTo().isEmpty();
    }

    boolean isApplied(ObjectName name) {
        return (isOwn(name) || change.carriedTo().contains(name.database()))
                && rules.table(name).isPresent();
    }

    /** Whether the rules let a statement of this kind reach a table that they do not leave out. */
    boolean takes(ObjectName name, StatementKind kind) {
        return rules.of(name).map(rule -> rule.takes(kind)).orElse(false);
    }

    ObjectName onTarget(ObjectName source) {
        return rules.pointedAt(source);
    }
}
