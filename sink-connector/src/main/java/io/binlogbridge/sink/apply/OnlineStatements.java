package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.TableRename;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import io.binlogbridge.ddl.online.OnlineMeaning;
import io.binlogbridge.ddl.online.OnlineMeaning.BecameOrdinary;
import io.binlogbridge.ddl.online.OnlineMeaning.Changed;
import io.binlogbridge.ddl.online.OnlineMeaning.Created;
import io.binlogbridge.ddl.online.OnlineMeaning.CutOver;
import io.binlogbridge.ddl.online.OnlineMeaning.Dropped;
import io.binlogbridge.ddl.online.OnlineMeaning.Moved;
import io.binlogbridge.ddl.online.OnlineMeaning.PutAside;
import io.binlogbridge.ddl.online.OnlineMeaning.PutBack;
import io.binlogbridge.ddl.online.OnlineMeaning.RealDropped;
import io.binlogbridge.ddl.online.OnlineMeaning.Strayed;
import io.binlogbridge.ddl.online.OnlineMeaning.ToolsTrigger;
import io.binlogbridge.sink.apply.OnlineDdl.Sighting;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does what a statement means for an online schema change, and says what is left of it to be done as it stands. What becomes of the
 * helpers is noted in the transaction under way.
 */
final class OnlineStatements {

    private final OnlineDdl online;
    private final HelperRegister register;
    private final HeldDrops held;
    private final CutOvers cutOvers;
    private final MergedCutOvers merged;
    private final Promotion promotion;
    private final List<CutOvers.Done> done = new ArrayList<>();
    private final List<CutOver> asStatements = new ArrayList<>();

    private OnlineStatements(OnlineDdl online, Helpers helpers, CutOvers cutOvers, MergedCutOvers merged) {
        this.online = online;
        this.register = helpers.register;
        this.held = helpers.held;
        this.promotion = helpers.promotion;
        this.cutOvers = cutOvers;
        this.merged = merged;
    }

    /** What becomes of tables other than at a cut-over. */
    private record Helpers(HelperRegister register, HeldDrops held, Promotion promotion) {}

    /** @param tools what runs statements on this thread */
    static OnlineStatements of(
            OnlineDdl online,
            StatementTools tools,
            Preparations preparations,
            Ownership ownership,
            ObjectStatements objects) {
        SinkConfig config = tools.config();
        TargetDatabase database = tools.database();
        StatementRunner runner = tools.runner();
        HelperRegister register = new HelperRegister(database, config.rules());
        HeldDrops held = new HeldDrops(database, runner, config.rules(), tools.claims());
        CopiedColumns columns = new CopiedColumns(database, config.onlineDdl().renamedColumns());
        ShadowSwap swaps = new ShadowSwap(
                database,
                new SwapSteps(tools),
                new ShadowTwin(database, runner, config.rules(), columns),
                new ShadowTriggers(database, runner, config.rules(), config.objects(), objects),
                new UnknownValues(database, config.onlineDdl().inexact()));
        CutOvers cutOvers =
                new CutOvers(database, CutOvers.OnlineNames.of(config, tools.claims()), register, held, swaps);
        StatementPlanner planner = new StatementPlanner(config.rules(), config.objects(), Set.of());
        Promotion promotion = new Promotion(database, runner, planner, preparations, ownership, register);
        MergedCutOvers merged = new MergedCutOvers(tools, register);
        return new OnlineStatements(online, new Helpers(register, held, promotion), cutOvers, merged);
    }

    /** The part of the statement that is to be done as it stands; empty when nothing of it. */
    Optional<SchemaChange> apply(SchemaChange change, Sighting sighting, PartitionState state) throws SQLException {
        held.settle(change, sighting);
        boolean wholly = register.forgetsTrigger(change, sighting);
        done.clear();
        asStatements.clear();
        Set<ObjectName> involved = new HashSet<>();
        for (OnlineMeaning meaning : sighting.meanings()) {
            wholly |= apply(change, meaning, sighting, state, involved);
        }
        if (wholly) {
            return Optional.empty();
        }
        Optional<SchemaChange> rest = rest(change, sighting.statement(), involved);
        return asStatements.isEmpty() ? rest : asStatement(change, rest.isPresent());
    }

    /** A cut-over that is a statement is the only thing that its own does: after a crash it is known by that. */
    private Optional<SchemaChange> asStatement(SchemaChange change, boolean isMore) throws SQLException {
        CutOver cutOver = asStatements.get(0);
        if (isMore || asStatements.size() + done.size() > 1) {
            throw MergedCutOvers.stop(change, cutOver, "the statement does something else too");
        }
        return merged.statement(change, cutOver);
    }

    /**
     * Notes what the helpers are now, in the transaction under way, when everything is done that the statement means: a crash before that
     * must find them as they were.
     */
    void noteDone(SchemaChange change, Sighting sighting) throws SQLException {
        for (CutOvers.Done cutOver : done) {
            cutOvers.remember(cutOver);
        }
        for (CutOver cutOver : asStatements) {
            register.dropped(change.address().topic(), cutOver.shadow());
        }
        online.keep(change.address().topic(), sighting.after());
    }

    /**
     * @param involved gets the names that the statement has nothing more to do with
     * @return whether the whole statement is about this
     */
    private boolean apply(
            SchemaChange change,
            OnlineMeaning meaning,
            Sighting sighting,
            PartitionState state,
            Set<ObjectName> involved)
            throws SQLException {
        String topic = change.address().topic();
        if (meaning instanceof Created created) {
            register.created(change, created.helper());
            return true;
        } else if (meaning instanceof Changed changed) {
            register.changed(change, sighting.statement(), changed.helper());
            return true;
        } else if (meaning instanceof ToolsTrigger) {
            return true;
        } else if (meaning instanceof BecameOrdinary ordinary && ordinary.carried()) {
            promotion.promote(change, ordinary.helper().name());
        } else if (meaning instanceof BecameOrdinary stranger) {
            register.dropped(topic, stranger.helper());
        } else if (meaning instanceof Dropped dropped) {
            register.dropped(topic, dropped.helper());
            involved.add(dropped.helper().name());
        } else if (meaning instanceof CutOver cutOver) {
            if (merged.concerns(cutOver.real()) && !cutOvers.areSkipped()) {
                asStatements.add(cutOver);
            } else {
                if (cutOver.shadow().kind() == Kind.OLD) {
                    requireFollowed(change, cutOver, sighting);
                }
                cutOvers.apply(change, cutOver, state).ifPresent(done::add);
            }
            involved.add(cutOver.shadow().name());
            involved.add(cutOver.real());
            cutOver.old().ifPresent(involved::add);
        } else if (meaning instanceof PutAside aside && online.mayBeOld(aside.aside())) {
            involved.addAll(List.of(aside.real(), aside.aside()));
        } else if (meaning instanceof PutBack back && online.mayBeOld(back.aside())) {
            involved.addAll(List.of(back.aside(), back.real()));
        } else if (meaning instanceof RealDropped dropped) {
            online.requireAlone(change, dropped.real());
            held.hold(change, dropped.real());
            involved.add(dropped.real());
        } else if (meaning instanceof Moved moved) {
            register.moved(topic, moved.helper(), moved.to());
            involved.addAll(List.of(moved.helper().name(), moved.to()));
        } else if (meaning instanceof Strayed strayed) {
            register.strayed(change, strayed);
            involved.addAll(List.of(strayed.helper().name(), strayed.to()));
        }
        return false;
    }

    private void requireFollowed(SchemaChange change, CutOver revert, Sighting sighting) {
        if (!online.isFollowed(revert.shadow().name(), sighting.before())) {
            throw StopException.at(
                    change,
                    "Table " + revert.shadow().name() + ", which an online schema change put aside, becomes "
                            + revert.real()
                            + " again, and no tool's notes say that it was kept up to date: its rows are not known."
                            + " Copy table " + revert.real()
                            + " with its rows, as they are now on the source, to the target. "
                            + change.address().wayPast() + " Statement: " + change.statement() + ".");
        }
    }

    /** What is left, when all that has to do with {@code involved} is done. */
    private static Optional<SchemaChange> rest(SchemaChange change, DdlStatement statement, Set<ObjectName> involved) {
        if (involved.isEmpty()) {
            return Optional.of(change);
        }
        Set<ObjectName> settled = connected(statement.renames(), involved);
        if (statement.kind() == StatementKind.ALTER_TABLE
                && statement.references().stream()
                        .anyMatch(reference ->
                                reference.role() == Role.CHANGES && settled.contains(reference.object()))) {
            return Optional.empty();
        }
        return statement
                .withOnly(name -> !settled.contains(name))
                .map(text -> text.equals(change.statement())
                        ? change
                        : change.saying(text, change.defaultDatabase(), change.session()));
    }

    /** Names that renames lead from and to, in however many steps. */
    private static Set<ObjectName> connected(List<TableRename> renames, Set<ObjectName> names) {
        Set<ObjectName> all = new HashSet<>(names);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (TableRename rename : renames) {
                if (all.contains(rename.from()) || all.contains(rename.to())) {
                    grows |= all.add(rename.from());
                    grows |= all.add(rename.to());
                }
            }
        }
        return all;
    }

    /** Whether a helper is kept as statements until it is known what becomes of it. */
    static boolean isKept(HelperTable helper) {
        return helper.kind() == Kind.SHADOW || helper.kind() == Kind.CANDIDATE;
    }
}
