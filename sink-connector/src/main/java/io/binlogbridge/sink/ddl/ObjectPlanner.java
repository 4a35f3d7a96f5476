package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StoredObjectEdits;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TriggerPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what a statement on a view, routine, trigger or event means on the target. Objects belong to the migrating user there, views and
 * routines run with the rights of whoever uses them, and events do nothing. A trigger is where its table is.
 */
final class ObjectPlanner {

    private final DdlParser parser = new DdlParser();
    private final Rules rules;
    private final ObjectPolicy policy;

    ObjectPlanner(Rules rules, ObjectPolicy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    StatementPlan plan(SchemaChange change, DdlStatement statement, SqlMode mode, ColumnMapping columns) {
        StoredObjectKind object = statement.kind().storedObject().orElseThrow();
        if (policy.leavesOut(object)) {
            boolean kept = policy.kinds().contains(object);
            return leftOut(
                    statement, (kept ? "triggers=skip" : "schema.objects") + " leaves " + object.plural() + " out");
        }
        Optional<ObjectName> table = tableOfTrigger(statement);
        if (table.isPresent() && rules.table(table.get()).isEmpty()) {
            return leftOut(statement, "the rules leave its table " + table.get() + " out");
        }
        ObjectName decides = table.orElse(statement.references().get(0).object());
        if (rules.of(decides).filter(rule -> !rule.takes(statement.kind())).isPresent()) {
            return new StatementPlan.Excluded(
                    statement.kind(), "the rule of " + decides + " leaves such statements out");
        }
        Names names = new Names(statement, table.flatMap(rules::table));
        Optional<String> own = statement.withOnly(name -> name.database().equals(change.database())
                && names.ofObject(name).isPresent());
        if (own.isEmpty()) {
            return leftOut(statement, "the rules leave its objects out");
        }
        DdlStatement reduced = parser.parse(own.get(), change.defaultDatabase(), mode);
        return plan(reduced, object, names, mode, columns);
    }

    private StatementPlan plan(
            DdlStatement statement, StoredObjectKind object, Names names, SqlMode mode, ColumnMapping columns) {
        List<StatementPlan.TableChange> changes = statement.references().stream()
                .filter(reference -> reference.role() != Role.REFERS)
                .map(reference -> new StatementPlan.TableChange(
                        reference.object(), names.onTarget(reference.object()), reference.role()))
                .toList();
        String database = changes.get(0).target().database();
        String renamed =
                statement.rewrite(names::onTarget, columns, database).text().orElseThrow();
        DdlStatement onTarget = parser.parse(renamed, database, mode);
        return new StatementPlan.OnObject(
                statement,
                object,
                form(onTarget, onTarget.edit(), object),
                form(onTarget, onTarget.edit().createsOrReplaces(), object),
                database,
                changes,
                names.tableOfTrigger,
                leftOutReferences(statement));
    }

    private String form(DdlStatement statement, StoredObjectEdits begun, StoredObjectKind object) {
        StoredObjectEdits edits = begun.withoutDefiner();
        boolean creates = statement.references().get(0).role() == Role.CREATES;
        return switch (object) {
            case VIEW, PROCEDURE, FUNCTION -> edits.securityInvoker().text();
            case EVENT -> edits.disabled().text();
            case TRIGGER ->
                creates && policy.triggers() == TriggerPolicy.GUARDED
                        ? edits.guardedBy(TriggerPolicy.GUARD).text()
                        : edits.text();
        };
    }

    /** What it reads that this topic does not bring: in another database, or left out. */
    private boolean leftOutReferences(DdlStatement statement) {
        String home = statement.references().get(0).object().database();
        return statement.references().stream()
                .map(ObjectReference::object)
                .anyMatch(name -> !name.database().equals(home)
                        || (!name.isDatabase() && rules.table(name).isEmpty()));
    }

    private static StatementPlan leftOut(DdlStatement statement, String reason) {
        return new StatementPlan.LeftOut(statement.kind(), reason);
    }

    private static Optional<ObjectName> tableOfTrigger(DdlStatement statement) {
        return statement.kind() == io.binlogbridge.ddl.StatementKind.CREATE_TRIGGER
                ? statement.references().stream()
                        .filter(reference -> reference.type() == ObjectType.TABLE)
                        .map(ObjectReference::object)
                        .findFirst()
                : Optional.empty();
    }

    /** Names on the target, for one statement. */
    private final class Names {

        private final Set<ObjectName> triggers;
        private final Optional<ObjectName> tableOfTrigger;

        /**
         * @param tableOfTrigger the table on the target that a new trigger belongs to
         */
        Names(DdlStatement statement, Optional<ObjectName> tableOfTrigger) {
            this.tableOfTrigger = tableOfTrigger;
            this.triggers = statement.references().stream()
                    .filter(reference -> reference.type() == ObjectType.TRIGGER)
                    .map(ObjectReference::object)
                    .collect(Collectors.toSet());
        }

        Optional<ObjectName> ofObject(ObjectName source) {
            Optional<ObjectName> target = rules.table(source);
            return tableOfTrigger.isPresent() && triggers.contains(source)
                    ? Optional.of(new ObjectName(
                            tableOfTrigger.get().database(),
                            target.map(ObjectName::name).orElse(source.name())))
                    : triggers.contains(source) && target.isEmpty() ? Optional.of(source) : target;
        }

        /** What is left out keeps its own name where it is read. */
        ObjectName onTarget(ObjectName source) {
            return source.isDatabase()
                    ? ObjectName.ofDatabase(rules.database(source.database()).orElse(source.database()))
                    : ofObject(source).orElse(source);
        }
    }
}
