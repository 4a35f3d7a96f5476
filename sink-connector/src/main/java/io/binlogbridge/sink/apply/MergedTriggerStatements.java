package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.NameMapping;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MergedTrigger;
import io.binlogbridge.sink.progress.MergedTriggers;
import io.binlogbridge.sink.progress.StatementJournal.Outcome;
import io.binlogbridge.sink.rule.Rules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * CREATE and DROP TRIGGER of tables that share their target: what several bring alike is there once, as long as one of them has it. A text
 * that a table brings after it has dropped what it had takes the place of that, and the others are expected to follow.
 */
final class MergedTriggerStatements {

    private static final Logger log = LoggerFactory.getLogger(MergedTriggerStatements.class);

    private final TargetDatabase database;
    private final Rules rules;
    private final MergeRules merges;
    private final String connector;
    private final MergedLock lock;
    private final StatementLock partitionLock;
    private final MergedTriggerOwners owners;
    private final ObjectStatements objects;

    MergedTriggerStatements(StatementTools tools, MergedTriggerOwners owners, ObjectStatements objects) {
        this.database = tools.database();
        this.rules = tools.config().rules();
        this.merges = new MergeRules(rules);
        this.connector = tools.config().connector();
        this.lock = tools.mergedLock();
        this.partitionLock = new StatementLock(database, connector);
        this.owners = owners;
        this.objects = objects;
    }

    /** Whether {@code plan} is for this class. */
    boolean concerns(OnObject plan) throws SQLException {
        return rules.merge()
                && (plan.kind() == StatementKind.CREATE_TRIGGER
                        ? merges.isMerged(table(plan))
                        : plan.kind() == StatementKind.DROP_TRIGGER
                                && !register()
                                        .ofSource(connection(), plan.first().source())
                                        .isEmpty());
    }

    void apply(SchemaChange change, OnObject plan, PartitionState state) throws SQLException {
        partitionLock.during(change, () -> {
            if (plan.first().role() == Role.DROPS) {
                drop(change, plan, state);
            } else {
                create(change, plan, state);
            }
        });
    }

    private static ObjectName table(OnObject plan) {
        return plan.source().references().stream()
                .filter(reference -> reference.type() == ObjectType.TABLE)
                .map(ObjectReference::object)
                .findFirst()
                .orElseThrow();
    }

    private void create(SchemaChange change, OnObject plan, PartitionState state) throws SQLException {
        ObjectName target = plan.table().orElseThrow();
        lock.acquire(List.of(target), change);
        ObjectName member = table(plan);
        Optional<MergedTrigger> own = present(plan.first().source());
        if (own.isPresent() && (plan.source().ifNotExists() || isRepeated(change, own.get(), state))) {
            log.info("{} is there: {} (from {})", own.get().source(), change.statement(), change.where());
            return;
        }
        if (own.isPresent()) {
            register().put(connection(), own.get().gone(change.address().offset()));
        }
        List<MergedTrigger> known = register().ofTarget(connection(), target);
        OnObject named = withNamesOnTarget(plan, member, known);
        ObjectName name = plan.first().target();
        String words =
                MergedTriggerWords.of(named.statement(), name, plan.source().mode());
        MergedTriggerPlace place = MergedTriggerPlace.of(known, member, name, words);
        if (place instanceof MergedTriggerPlace.Twin twin) {
            put(change, plan, twin.trigger(), twin.version(), words);
            database.journal().passedOver(connection(), connector, change, Outcome.DONE);
            log.info(
                    "Table {} has trigger {} already, of another of the tables that are merged into it: {} (from {})",
                    target,
                    twin.trigger(),
                    change.statement(),
                    change.where());
        } else if (place instanceof MergedTriggerPlace.New made) {
            make(change, named, made.version(), words, state);
        } else if (place instanceof MergedTriggerPlace.Other other) {
            throw stop(change, plan, other.held());
        }
    }

    private static boolean isRepeated(SchemaChange change, MergedTrigger trigger, PartitionState state) {
        return change.address().offset() <= trigger.lastOffset()
                && state.ahead().isReplay(change.address().offset());
    }

    private void make(SchemaChange change, OnObject plan, int version, String words, PartitionState state)
            throws SQLException {
        ObjectName name = plan.first().target();
        if (version > 1) {
            owners.give(name, change.address().topic(), plan.first().source());
        }
        objects.apply(change, plan, state);
        // The target may have refused it, and the stream goes on without.
        if (database.objects().find(connection(), plan.object(), name).isPresent()) {
            put(change, plan, name, version, words);
        }
    }

    /** FOLLOWS and PRECEDES name a trigger of the same table, which may be there under its twin's name. */
    private OnObject withNamesOnTarget(OnObject plan, ObjectName member, List<MergedTrigger> known) {
        Map<ObjectName, ObjectName> twins = known.stream()
                .filter(each -> each.present() && each.table().equals(member))
                .collect(Collectors.toMap(this::byRule, MergedTrigger::target, (first, second) -> first));
        if (twins.isEmpty()) {
            return plan;
        }
        NameMapping names = name -> name.equals(plan.first().target()) ? name : twins.getOrDefault(name, name);
        SqlMode mode = plan.source().mode();
        Function<String, String> rewrite = text ->
                new DdlParser().parse(text, plan.defaultDatabase(), mode).rewrite(names, plan.defaultDatabase());
        return plan.withStatements(rewrite.apply(plan.statement()), rewrite.apply(plan.createsOrReplaces()));
    }

    private ObjectName byRule(MergedTrigger trigger) {
        return new ObjectName(
                trigger.targetTable().database(),
                rules.table(trigger.source())
                        .map(ObjectName::name)
                        .orElse(trigger.source().name()));
    }

    private void put(SchemaChange change, OnObject plan, ObjectName trigger, int version, String words)
            throws SQLException {
        register()
                .put(
                        connection(),
                        new MergedTrigger(
                                change.address().topic(),
                                plan.first().source(),
                                table(plan),
                                trigger,
                                plan.table().orElseThrow(),
                                version,
                                true,
                                change.address().offset(),
                                words));
    }

    private StopException stop(SchemaChange change, OnObject plan, MergedTrigger held) {
        return StopException.at(
                change,
                "Tables " + held.table() + " and " + table(plan) + " are merged into " + held.targetTable()
                        + ", and their triggers differ: trigger " + held.target() + " there is that of " + held.table()
                        + ", and " + plan.first().source() + " of " + table(plan)
                        + " is another one for the same name or the same occasion. A table on the target has its triggers for the rows of"
                        + " all. Make there by hand what is needed, and leave triggers out (triggers=skip, or a ddl without"
                        + " create_trigger in the rule), or go past this one. "
                        + change.address().wayPast() + " There: " + held.words() + " Here: " + change.statement());
    }

    private void drop(SchemaChange change, OnObject plan, PartitionState state) throws SQLException {
        ObjectName source = plan.first().source();
        lock.acquire(
                register().ofSource(connection(), source).stream()
                        .map(MergedTrigger::targetTable)
                        .toList(),
                change);
        Optional<MergedTrigger> own = present(source);
        if (own.isEmpty()) {
            log.info("Trigger {} is gone already (from {})", source, change.where());
            return;
        }
        List<MergedTrigger> others = owners.others(own.get());
        if (others.isEmpty()) {
            owners.give(own.get().target(), change.address().topic(), source);
            objects.apply(change, plan.ofTable(own.get().targetTable()), state);
        } else {
            owners.give(own.get().target(), others.get(0).topic(), others.get(0).source());
            database.journal().passedOver(connection(), connector, change, Outcome.DONE);
            log.info(
                    "Trigger {} stays on the target, for {} have it still: {} (from {})",
                    own.get().target(),
                    others.stream().map(MergedTrigger::table).toList(),
                    change.statement(),
                    change.where());
        }
        register().put(connection(), own.get().gone(change.address().offset()));
    }

    private Optional<MergedTrigger> present(ObjectName source) throws SQLException {
        return register().ofSource(connection(), source).stream()
                .filter(MergedTrigger::present)
                .findFirst();
    }

    private MergedTriggers register() {
        return database.mergedTriggers();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
