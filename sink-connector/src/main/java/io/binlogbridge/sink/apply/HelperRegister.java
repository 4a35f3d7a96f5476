package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import io.binlogbridge.ddl.online.OnlineMeaning.Strayed;
import io.binlogbridge.sink.apply.OnlineDdl.Sighting;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.KeptStatement;
import io.binlogbridge.sink.progress.OnlineTable;
import io.binlogbridge.sink.progress.OnlineTables;
import io.binlogbridge.sink.rule.Rules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers what was done to helpers, in the transaction under way. */
final class HelperRegister {

    private static final Logger log = LoggerFactory.getLogger(HelperRegister.class);

    /** What changes what a table is; a trigger on it counts as well. */
    private static final Set<StatementKind> TELLING = Set.of(
            StatementKind.ALTER_TABLE,
            StatementKind.CREATE_INDEX,
            StatementKind.DROP_INDEX,
            StatementKind.CREATE_TRIGGER);

    private final DdlParser parser = new DdlParser();
    private final TargetDatabase database;
    private final Rules rules;

    HelperRegister(TargetDatabase database, Rules rules) {
        this.database = database;
        this.rules = rules;
    }

    void created(SchemaChange change, HelperTable helper) throws SQLException {
        String topic = change.address().topic();
        tables().remove(connection(), topic, helper.name().name());
        if (!OnlineStatements.isKept(helper)) {
            log.info("Left out: {} is a helper of an online schema change (from {})", helper.name(), change.where());
            return;
        }
        Optional<ObjectName> real = helper.real().flatMap(rules::table);
        Optional<String> definition = real.isPresent() && !change.position().snapshot()
                ? TableDefinition.text(connection(), real.get())
                : Optional.empty();
        tables().put(connection(), OnlineTable.kept(topic, helper.name().name(), definition));
        tables().keep(connection(), change, helper.name().name());
        log.info(
                "Kept for later: {} {} an online schema change of {} (from {})",
                helper.name(),
                helper.kind() == Kind.SHADOW ? "is the shadow of" : "looks like the shadow of",
                helper.real().map(ObjectName::toString).orElse("a table that is not known yet"),
                change.where());
    }

    void changed(SchemaChange change, DdlStatement statement, HelperTable helper) throws SQLException {
        boolean othersToo = statement.references().stream()
                .filter(reference -> reference.role() == Role.CHANGES)
                .map(reference -> reference.object())
                .anyMatch(name -> !name.equals(helper.name()));
        if (othersToo) {
            throw StopException.at(
                    change,
                    "A statement changes " + helper.name()
                            + ", which belongs to an online schema change and is not on the"
                            + " target, together with another table. Do on the target by hand what it means. "
                            + change.address().wayPast() + " Or, if the table is no helper, name it in"
                            + " online.ddl.exclude.list and replay the topic. Statement: " + change.statement() + ".");
        }
        if (!TELLING.contains(statement.kind())) {
            return;
        }
        String topic = change.address().topic();
        if (OnlineStatements.isKept(helper)) {
            tables().keep(connection(), change, helper.name().name());
        } else if (helper.kind() == Kind.OLD) {
            // What it is now is not known any more.
            tables().put(connection(), OnlineTable.kept(topic, helper.name().name(), Optional.empty()));
        }
    }

    /** Whether the statement drops a trigger that a kept statement makes. */
    boolean forgetsTrigger(SchemaChange change, Sighting sighting) throws SQLException {
        if (sighting.statement().kind() != StatementKind.DROP_TRIGGER) {
            return false;
        }
        ObjectName trigger = sighting.statement().references().get(0).object();
        String topic = change.address().topic();
        for (HelperTable helper : sighting.before().all()) {
            for (KeptStatement kept :
                    tables().statements(connection(), topic, helper.name().name())) {
                if (creates(kept, trigger)) {
                    tables().forget(connection(), topic, helper.name().name(), kept.offset());
                    return true;
                }
            }
        }
        return false;
    }

    private boolean creates(KeptStatement kept, ObjectName trigger) {
        DdlStatement statement = read(kept).statement();
        return statement.kind() == StatementKind.CREATE_TRIGGER
                && statement.references().stream()
                        .anyMatch(reference -> reference.role() == Role.CREATES
                                && reference.object().equals(trigger));
    }

    void dropped(String topic, HelperTable helper) throws SQLException {
        tables().remove(connection(), topic, helper.name().name());
    }

    void moved(String topic, HelperTable helper, ObjectName to) throws SQLException {
        tables().rename(connection(), topic, helper.name().name(), to.name());
    }

    /** A helper's rows were never here. */
    void strayed(SchemaChange change, Strayed strayed) throws SQLException {
        Optional<ObjectName> target = rules.table(strayed.to());
        if (target.isPresent()) {
            throw StopException.at(
                    change,
                    "Table " + strayed.helper().name() + ", which belonged to an online schema change"
                            + strayed.helper().real().map(real -> " of " + real).orElse("")
                            + ", becomes " + strayed.to() + ": its rows were not brought. Copy table " + strayed.to()
                            + " with its rows, as they are now on the source, to the target as " + target.get() + ". "
                            + change.address().wayPast() + " Statement: " + change.statement() + ".");
        }
        dropped(change.address().topic(), strayed.helper());
    }

    /** The statements on a helper, in their order. */
    List<ShadowStatement> statements(String topic, ObjectName helper) throws SQLException {
        List<ShadowStatement> statements = new ArrayList<>();
        for (KeptStatement kept : tables().statements(connection(), topic, helper.name())) {
            statements.add(read(kept));
        }
        return statements;
    }

    ShadowStatement read(KeptStatement kept) {
        return ShadowStatement.read(parser, kept.text(), kept.defaultDatabase(), kept.session());
    }

    OnlineTables tables() {
        return database.online();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
