package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import io.binlogbridge.ddl.online.OnlineMeaning.CutOver;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy.Mode;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.KeptStatement;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.progress.OnlineTable;
import io.binlogbridge.sink.progress.OnlineTable.Stage;
import io.binlogbridge.sink.rule.ColumnRule;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cut-over of an online schema change: has it done on the target, and keeps what a revert would need. */
final class CutOvers {

    private static final Logger log = LoggerFactory.getLogger(CutOvers.class);

    private final TargetDatabase database;
    private final Rules rules;
    private final TargetClaims claims;
    private final HelperRegister register;
    private final HeldDrops held;
    private final ShadowSwap swaps;
    private final StatementLock lock;
    private final OnlineNames names;

    CutOvers(TargetDatabase database, OnlineNames names, HelperRegister register, HeldDrops held, ShadowSwap swaps) {
        this.database = database;
        this.rules = names.rules();
        this.claims = names.claims();
        this.names = names;
        this.lock = new StatementLock(database, names.connector());
        this.register = register;
        this.held = held;
        this.swaps = swaps;
    }

    /**
     * What decides where tables go.
     *
     * @param skips the option because of which nothing is done at a cut-over; empty when something is
     */
    record OnlineNames(
            String connector, Rules rules, TargetClaims claims, HelperNames patterns, Optional<String> skips) {

        static OnlineNames of(SinkConfig config, TargetClaims claims) {
            Optional<String> skips = config.onlineDdl().mode() == Mode.SKIP
                    ? Optional.of("of online.ddl.policy=skip")
                    : Optional.of("ddl.exclude names alter_table")
                            .filter(option -> config.ddl().excluded().contains(StatementKind.ALTER_TABLE));
            return new OnlineNames(
                    config.connector(),
                    config.rules(),
                    claims,
                    config.onlineDdl().names(),
                    skips);
        }
    }

    /** Whether nothing is done at a cut-over, because of an option. */
    boolean areSkipped() {
        return names.skips().isPresent();
    }

    /** Does it, all but the register, which is to follow when everything is done that the statement means: {@link #remember}. */
    Optional<Done> apply(SchemaChange change, CutOver cutOver, PartitionState state) throws SQLException {
        HelperTable shadow = cutOver.shadow();
        Optional<ObjectName> target = rules.table(cutOver.real());
        held.forget(change, cutOver.real());
        if (target.isEmpty() || names.skips().isPresent()) {
            log.info(
                    "Cut-over of {}: nothing is done, because {} (from {})",
                    shadow.name(),
                    names.skips().orElse("the rules leave " + cutOver.real() + " out"),
                    change.where());
            register.dropped(change.address().topic(), shadow);
            return Optional.empty();
        }
        Swap swap = swap(change, cutOver, target.get());
        String[] replaced = new String[1];
        lock.during(change, () -> replaced[0] = swaps.apply(swap, state));
        return Optional.of(new Done(cutOver, swap, replaced[0]));
    }

    /**
     * A cut-over that is done.
     *
     * @param replaced the definition that the real table had before
     */
    record Done(CutOver cutOver, Swap swap, String replaced) {}

    /** Notes it, in the transaction under way. */
    void remember(Done done) throws SQLException {
        Swap swap = done.swap;
        CutOver cutOver = done.cutOver;
        SchemaChange change = swap.change();
        if (swap.oldTarget().isPresent()) {
            ObjectName old = cutOver.old().orElseThrow();
            database.migrated()
                    .put(
                            connection(),
                            new MigratedTable(
                                    change.address().topic(),
                                    old,
                                    swap.oldTarget().get(),
                                    false));
            Collisions.claim(claims, old, swap.oldTarget().get(), change);
        }
        keepOld(cutOver, swap, done.replaced);
    }

    /** The table that was there until now may come back. */
    private void keepOld(CutOver cutOver, Swap swap, String replaced) throws SQLException {
        String topic = swap.entry().topic();
        String shadow = swap.shadow().name();
        if (!cutOver.oldIsHelper() || swap.isRevert()) {
            register.dropped(topic, cutOver.shadow());
        }
        if (cutOver.oldIsHelper()) {
            String old = cutOver.old().orElseThrow().name();
            if (!swap.isRevert()) {
                database.online().remove(connection(), topic, old);
                database.online().rename(connection(), topic, shadow, old);
            }
            database.online().put(connection(), OnlineTable.kept(topic, old, Optional.of(replaced)));
        }
    }

    private Swap swap(SchemaChange change, CutOver cutOver, ObjectName target) throws SQLException {
        ObjectName shadow = cutOver.shadow().name();
        String topic = change.address().topic();
        boolean isRevert = cutOver.shadow().kind() == Kind.OLD;
        Optional<OnlineTable> entry = database.online().find(connection(), topic, shadow.name());
        List<ShadowStatement> statements = new ArrayList<>(register.statements(topic, shadow));
        boolean known = entry.isPresent()
                && (isRevert
                        ? entry.get().realBefore().isPresent()
                        : statements.stream().anyMatch(ShadowStatement::creates));
        if (!known || entry.get().stage() == Stage.HELD) {
            throw StopException.at(
                    change,
                    "Table " + shadow + " becomes " + cutOver.real()
                            + " in an online schema change, and what it looks like is not known: no CREATE TABLE of it was read."
                            + " Copy table " + cutOver.real()
                            + " with its rows, as they are now on the source, to the target as "
                            + target + ". " + change.address().wayPast() + " Statement: " + change.statement() + ".");
        }
        ShadowStatement own = register.read(new KeptStatement(
                change.address().offset(), change.defaultDatabase(), change.statement(), change.session()));
        if (own.statement().kind() == StatementKind.ALTER_TABLE) {
            // It may do more than rename.
            statements.add(own);
        }
        Optional<ObjectName> oldTarget =
                cutOver.oldIsHelper() ? Optional.empty() : cutOver.old().flatMap(rules::table);
        return new Swap(
                change,
                shadow,
                cutOver.real(),
                target,
                oldTarget,
                isRevert,
                !names.patterns().isSure(shadow),
                entry.get(),
                statements,
                rules.of(cutOver.real()).map(TableRule::columns).orElse(ColumnRule.NONE));
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
