package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnRuleException;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.Rules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a statement means on the target. Of a statement over several databases only the part of the topic's own database is
 * taken: the other part stands in the other database's topic.
 */
public final class StatementPlanner {

    private final DdlParser parser = new DdlParser();
    private final Rules rules;
    private final ObjectPlanner objects;
    private final Set<StatementKind> excluded;

    /** @param excluded the kinds that are left out */
    public StatementPlanner(Rules rules, ObjectPolicy policy, Set<StatementKind> excluded) {
        this.rules = rules;
        this.excluded = excluded;
        this.objects = new ObjectPlanner(rules, policy);
    }

    /**
     * @throws StopException when the statement cannot be applied
     */
    public StatementPlan plan(SchemaChange change) {
        return plan(change, TargetLook.NOTHING);
    }

    /**
     * The same, for running it.
     *
     * @param target to look at
     * @throws StopException when the statement cannot be applied
     */
    public StatementPlan plan(SchemaChange change, TargetLook target) {
        try {
            return plan(change, parse(change, change.statement()), new RuledColumns(rules, target));
        } catch (ColumnRuleException e) {
            throw Refusal.columns(change, e);
        } catch (DdlSyntaxException e) {
            throw Refusal.notUnderstood(change, e);
        }
    }

    private DdlStatement parse(SchemaChange change, String text) {
        return parser.parse(text, change.defaultDatabase(), mode(change));
    }

    private static SqlMode mode(SchemaChange change) {
        return SqlMode.of(change.session().value("sql_mode").orElse(null));
    }

    private StatementPlan plan(SchemaChange change, DdlStatement statement, RuledColumns columns) {
        StatementKind kind = statement.kind();
        if (kind.changesNoObject()) {
            return new StatementPlan.LeftOut(kind, "it changes no object of a database");
        }
        if (excluded.contains(kind) && !statement.temporary()) {
            return new StatementPlan.Excluded(
                    kind, "ddl.exclude names " + kind.name().toLowerCase(Locale.ROOT));
        }
        if (kind.isDatabaseDdl()) {
            return onDatabase(statement);
        }
        if (statement.temporary()) {
            return new StatementPlan.LeftOut(kind, "temporary tables are seen by their own session alone");
        }
        if (kind.isStoredObjectDdl()) {
            return objects.plan(change, statement, mode(change), columns);
        }
        if (kind.isTableDdl()) {
            return new TablePlanner(change, new AppliedNames(rules, change, columns), parser, mode(change))
                    .plan(statement);
        }
        throw Refusal.kindNotApplied(change, kind);
    }

    private StatementPlan onDatabase(DdlStatement statement) {
        String database = statement.references().get(0).object().database();
        Optional<String> target = rules.database(database);
        String text =
                target.map(name -> statement.rewrite(rules::pointedAt, name)).orElse("");
        return new StatementPlan.OnDatabase(statement, database, target, text);
    }

    /** Only for the type checker's sake: the default database of a statement may be missing. */
    static String orNone(@Nullable String database) {
        return database == null ? "none" : database;
    }
}
