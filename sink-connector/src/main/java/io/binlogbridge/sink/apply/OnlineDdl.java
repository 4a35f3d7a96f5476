package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.ddl.online.OnlineMeaning;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy.Mode;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a statement means for an online schema change, from what is remembered of its topic; and what rules make of names then: the
 * real table's name for one that it has for a moment only, or for a shadow that something points at.
 */
final class OnlineDdl {

    private final DdlParser parser = new DdlParser();
    private final TargetDatabase database;
    private final OnlineDdlPolicy policy;
    private final Rules rules;

    OnlineDdl(TargetDatabase database, OnlineDdlPolicy policy, Rules rules) {
        this.database = database;
        this.policy = policy;
        this.rules = rules;
    }

    /**
     * A statement that has to do with helpers.
     *
     * @param statement as it was read
     * @param meanings what it means for helpers, in their order; may be none, where it only comes while there are some
     * @param before the helpers before it
     * @param after the helpers after it
     */
    record Sighting(DdlStatement statement, List<OnlineMeaning> meanings, HelperTables before, HelperTables after) {

        boolean isCutOver() {
            return meanings.stream().anyMatch(OnlineMeaning.CutOver.class::isInstance);
        }
    }

    /** Empty when a statement means what it says. */
    Optional<Sighting> see(SchemaChange change) throws SQLException {
        if (policy.mode() == Mode.REPLICATE) {
            requireRows(change);
            return Optional.empty();
        }
        HelperTables before = helpers(change.address().topic());
        DdlStatement statement;
        try {
            SqlMode mode = SqlMode.of(change.session().value("sql_mode").orElse(null));
            statement = parser.parse(change.statement(), change.defaultDatabase(), mode);
        } catch (DdlSyntaxException e) {
            // Whoever is to run it says so.
            return Optional.empty();
        }
        Set<ObjectName> told = change.rowsLeftOut().stream()
                .map(table -> new ObjectName(change.database(), table))
                .collect(Collectors.toSet());
        Set<String> tables = tables(change, statement, before);
        HelperTables.Seen seen = before.see(statement, of -> of.equals(change.database()) ? tables : Set.of(), told);
        return before.isEmpty() && seen.meanings().isEmpty()
                ? Optional.empty()
                : Optional.of(new Sighting(statement, seen.meanings(), before, seen.after()));
    }

    /** The helpers among the tables of {@code topic}. */
    HelperTables helpers(String topic) throws SQLException {
        String state = database.online().state(database.connection(), topic);
        return state.isEmpty() ? HelperTables.none(policy.names()) : HelperTables.read(policy.names(), state);
    }

    /** Notes in the transaction under way what the helpers are. */
    void keep(String topic, HelperTables helpers) throws SQLException {
        database.online().putState(database.connection(), topic, helpers.text());
    }

    /** The tables of the topic's database, where a new one may be a helper of one of them. */
    private Set<String> tables(SchemaChange change, DdlStatement statement, HelperTables helpers) throws SQLException {
        boolean mayBeHelper = statement.kind() == StatementKind.CREATE_TABLE
                && statement.references().stream()
                        .map(ObjectReference::object)
                        .anyMatch(table -> policy.names().shadowOf(table).isPresent()
                                || policy.names().uselessOf(table).isPresent()
                                || change.rowsLeftOut().contains(table.name()));
        if (!mayBeHelper) {
            return Set.of();
        }
        Set<String> tables = new HashSet<>();
        for (MigratedTable table : database.migrated()
                .ofTopic(database.connection(), change.address().topic())) {
            if (table.source().database().equals(change.database())) {
                tables.add(table.source().name());
            }
        }
        for (MergedMember member : database.merged()
                .ofTopic(database.connection(), change.address().topic())) {
            if (member.source().database().equals(change.database())) {
                tables.add(member.source().name());
            }
        }
        helpers.all().stream()
                .map(HelperTable::name)
                .filter(name -> name.database().equals(change.database()))
                .forEach(name -> tables.add(name.name()));
        return tables;
    }

    private static void requireRows(SchemaChange change) {
        if (!change.rowsLeftOut().isEmpty()) {
            throw StopException.at(
                    change,
                    "The source leaves out the rows of tables " + change.rowsLeftOut()
                            + " of an online schema change, and online.ddl.policy=replicate needs them. Set"
                            + " online.ddl.shadow.rows=keep on the source before the next such change; for this one set"
                            + " online.ddl.policy=translate here, until it is over.");
        }
    }

    /** The rules for what a statement has to do beside what it means for helpers. */
    Rules rules(Sighting sighting) {
        Set<ObjectName> ordinary = sighting.meanings().stream()
                .filter(OnlineMeaning.BecameOrdinary.class::isInstance)
                .map(meaning ->
                        ((OnlineMeaning.BecameOrdinary) meaning).helper().name())
                .collect(Collectors.toSet());
        return rules(sighting.before().all().stream()
                .filter(helper -> !ordinary.contains(helper.name()))
                .toList());
    }

    /** The rules while there are {@code helpers}. */
    Rules rules(Collection<HelperTable> helpers) {
        Map<ObjectName, TableRule> others = new HashMap<>();
        for (HelperTable helper : helpers) {
            Optional<TableRule> real = helper.real().flatMap(rules::of);
            if (real.isPresent()) {
                helper.aside()
                        .filter(aside -> policy.names().uselessOf(aside).isPresent())
                        .ifPresent(aside -> others.put(aside, real.get()));
                others.put(helper.name(), real.get());
            }
        }
        return others.isEmpty() ? rules : rules.but(others);
    }

    /** Whether a tool's notes are there that go with an old table: it brings that up to date for a revert. */
    boolean isFollowed(ObjectName old, HelperTables helpers) {
        Optional<String> base = policy.names().uselessOf(old);
        return base.isPresent()
                && helpers.all().stream()
                        .filter(helper -> helper.kind() == HelperTable.Kind.SERVICE)
                        .anyMatch(
                                notes -> policy.names().uselessOf(notes.name()).equals(base));
    }

    /** Stops where {@code real}, which is dropped while it has a shadow, shares its target with others. */
    void requireAlone(SchemaChange change, ObjectName real) {
        if (new MergeRules(rules).isMerged(real)) {
            throw StopException.at(
                    change,
                    "Table " + real
                            + " is dropped in the course of an online schema change, and a rule with merge=true has it share its"
                            + " target with other tables: whether its rows there go, or the shadow takes its place, is not known yet. Do by"
                            + " hand on the target what was meant. "
                            + change.address().wayPast() + " Statement: " + change.statement() + ".");
        }
    }

    /** Whether a rename of a real table to {@code name} may be the first half of a cut-over. */
    boolean mayBeOld(ObjectName name) {
        return policy.names().uselessOf(name).isPresent();
    }
}
