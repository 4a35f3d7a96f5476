package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.TableRename;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.Rules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a statement means on the target. Of a statement over several databases only the part of the topic's own database is
 * taken: the other part stands in the other database's topic.
 */
public final class StatementPlanner {

    private final DdlParser parser = new DdlParser();
    private final Rules rules;
    private final ObjectPlanner objects;

    public StatementPlanner(Rules rules, ObjectPolicy policy) {
        this.rules = rules;
        this.objects = new ObjectPlanner(rules, policy);
    }

    /**
     * @throws StopException when the statement cannot be applied
     */
    public StatementPlan plan(SchemaChange change) {
        try {
            return plan(change, parse(change, change.statement()));
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

    private StatementPlan plan(SchemaChange change, DdlStatement statement) {
        StatementKind kind = statement.kind();
        if (kind.changesNoObject()) {
            return new StatementPlan.LeftOut(kind, "it changes no object of a database");
        }
        if (kind.isDatabaseDdl()) {
            return onDatabase(statement);
        }
        if (statement.temporary()) {
            return new StatementPlan.LeftOut(kind, "temporary tables are seen by their own session alone");
        }
        if (kind.isStoredObjectDdl()) {
            return objects.plan(change, statement, mode(change));
        }
        Optional<DdlStatement> own = ownPart(change, statement);
        if (own.isEmpty() && kind.isTableDdl()) {
            return new StatementPlan.LeftOut(kind, "the rules leave its objects out");
        }
        if (!kind.isTableDdl()) {
            throw Refusal.kindNotApplied(change, kind);
        }
        return onTables(change, own.orElseThrow());
    }

    private StatementPlan onDatabase(DdlStatement statement) {
        String database = statement.references().get(0).object().database();
        Optional<String> target = rules.database(database);
        String text =
                target.map(name -> statement.rewrite(this::onTarget, name)).orElse("");
        return new StatementPlan.OnDatabase(statement, database, target, text);
    }

    /** The statement with only what belongs to this topic and is not left out by the rules. */
    private Optional<DdlStatement> ownPart(SchemaChange change, DdlStatement statement) {
        String database = change.database();
        Optional<String> own = statement.withOnly(
                name -> name.database().equals(database) && rules.table(name).isPresent());
        return own.map(text -> text.equals(statement.text()) ? statement : parse(change, text));
    }

    private StatementPlan onTables(SchemaChange change, DdlStatement statement) {
        checkOneDatabase(change, statement);
        checkNothingLeftOut(change, statement);
        checkOrigin(change, statement);
        List<StatementPlan.TableChange> changes = changed(statement).stream()
                .map(reference -> new StatementPlan.TableChange(
                        reference.object(), onTarget(reference.object()), reference.role()))
                .toList();
        String defaultDatabase =
                changes.isEmpty() ? null : changes.get(0).target().database();
        return new StatementPlan.OnTables(
                statement,
                statement.rewrite(this::onTarget, defaultDatabase),
                defaultDatabase,
                changes,
                statement.renames().stream().map(this::move).toList());
    }

    private StatementPlan.Move move(TableRename rename) {
        return new StatementPlan.Move(rename.from(), rename.to(), onTarget(rename.from()), onTarget(rename.to()));
    }

    private static void checkOneDatabase(SchemaChange change, DdlStatement statement) {
        for (String database : statement.changedDatabases()) {
            if (!database.equals(change.database())) {
                throw Refusal.acrossDatabases(change, database);
            }
        }
    }

    private void checkNothingLeftOut(SchemaChange change, DdlStatement statement) {
        for (ObjectReference reference : changed(statement)) {
            if (rules.table(reference.object()).isEmpty()) {
                throw Refusal.partlyLeftOut(change, reference.object());
            }
        }
    }

    /** CREATE TABLE ... LIKE needs the other table as it is at this point of the binlog, which only this topic can say. */
    private void checkOrigin(SchemaChange change, DdlStatement statement) {
        if (!statement.createsFromOther()) {
            return;
        }
        for (ObjectReference reference : statement.references()) {
            ObjectName other = reference.object();
            boolean unknown = !other.database().equals(change.database())
                    || rules.table(other).isEmpty();
            if (reference.role() == Role.REFERS && !other.isDatabase() && unknown) {
                throw Refusal.originElsewhere(change, other);
            }
        }
    }

    private static List<ObjectReference> changed(DdlStatement statement) {
        return statement.references().stream()
                .filter(reference ->
                        reference.role() != Role.REFERS && !reference.object().isDatabase())
                .toList();
    }

    /** A table that is left out keeps its own name where a foreign key points at it. */
    private ObjectName onTarget(ObjectName source) {
        if (source.isDatabase()) {
            return ObjectName.ofDatabase(rules.database(source.database()).orElse(source.database()));
        }
        return rules.table(source).orElse(source);
    }

    /** Only for the type checker's sake: the default database of a statement may be missing. */
    static String orNone(@Nullable String database) {
        return database == null ? "none" : database;
    }
}
