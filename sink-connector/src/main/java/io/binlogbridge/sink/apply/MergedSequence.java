package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementWords;
import io.binlogbridge.ddl.UniqueKeyColumns;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedMember.Mark;
import io.binlogbridge.sink.progress.MergedStatement;
import io.binlogbridge.sink.progress.MergedTables;
import io.binlogbridge.sink.progress.StatementJournal.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ALTER TABLE, CREATE INDEX and DROP INDEX of tables that share their target: each is run once, for the table that brings it first. */
final class MergedSequence {

    private static final Logger log = LoggerFactory.getLogger(MergedSequence.class);

    /** They move or take away rows, whosever these are. */
    private static final Pattern MOVES_ROWS = Pattern.compile(
            "\\b(?:drop|truncate|exchange) partition\\b|\\b(?:import|discard) (?:partition\\b.*)?tablespace\\b");

    private final StatementTools tools;
    private final TargetDatabase database;
    private final TableStatements statements;
    private final TriggersOfTables triggers;
    private final MergedBase base;

    MergedSequence(StatementTools tools, MergeRules merges, TableStatements statements) {
        this.tools = tools;
        this.database = tools.database();
        this.statements = statements;
        this.triggers = new TriggersOfTables(database);
        this.base = new MergedBase(tools, merges);
    }

    void apply(SchemaChange change, OnTables plan, MergedStatements.Planner planner, PartitionState state)
            throws SQLException {
        String words = words(change, plan.statement());
        requireOneTable(change, plan, words);
        TableChange table = plan.changes().get(0);
        MergedMember member = base.member(change, table, state);
        if (isRepeated(change, member, state)) {
            log.info("{} has had this before: {} (from {})", table.source(), change.statement(), change.where());
            return;
        }
        List<MergedStatement> had = register().statements(connection(), table.target());
        String text = qualified(change, plan);
        if (member.position() < had.size()) {
            requireNext(change, member, text, had.get(member.position()));
            register()
                    .put(
                            connection(),
                            member.after(member.position() + 1, change.address().offset()));
            noteTwin(database, tools.config().connector(), change, table);
        } else {
            run(change, planner.plan(change), member, text, state);
        }
    }

    /** A replay brings it again. */
    static boolean isRepeated(SchemaChange change, MergedMember member, PartitionState state) {
        return change.address().offset() <= member.lastOffset()
                && state.ahead().isReplay(change.address().offset());
    }

    static void noteTwin(TargetDatabase database, String connector, SchemaChange change, TableChange table)
            throws SQLException {
        database.journal().passedOver(database.connection(), connector, change, Outcome.DONE);
        log.info(
                "Table {} has had this statement already, of another of the tables that are merged into it: {} (from {})",
                table.target(),
                change.statement(),
                change.where());
    }

    private void run(SchemaChange change, StatementPlan planned, MergedMember member, String text, PartitionState state)
            throws SQLException {
        ObjectName target = member.target();
        Optional<Mark> made = member.mark().filter(Mark::made);
        // By rules on columns it may be nothing: then it has its place in the sequence all the same.
        if (planned instanceof OnTables plan) {
            OnTables marked = made.isPresent() ? marked(change, plan, made.get()) : plan;
            OnTables translated = (OnTables) database.dialect().translate(change, marked, state);
            if (!statements.apply(change, translated, state)) {
                return;
            }
            triggers.follow(translated);
        }
        if (made.isPresent()) {
            MergeMark.ensure(database, tools.runner(), target, made.get().column());
        }
        String definition = TableDefinition.text(connection(), target).orElse("");
        register()
                .append(
                        connection(),
                        member.topic(),
                        target,
                        new MergedStatement(member.position() + 1, text, modeText(change), definition));
        register()
                .put(
                        connection(),
                        member.after(member.position() + 1, change.address().offset()));
    }

    /** The column that is ours goes into each new unique key at once: else rows of two tables could be equal to it. */
    private static OnTables marked(SchemaChange change, OnTables plan, Mark mark) {
        return UniqueKeyColumns.append(plan.statement(), mode(change), mark.column())
                .map(plan::withStatement)
                .orElseThrow(() -> StopException.at(
                        change,
                        "A statement adds a unique key as an attribute of a column, and on the target, where "
                                + plan.changes().get(0).source() + " shares a table with others, column "
                                + mark.column()
                                + " has to be part of it. Do by hand what it means on the target, with that column in the key. "
                                + change.address().wayPast() + " Statement: " + change.statement() + "."));
    }

    private static void requireOneTable(SchemaChange change, OnTables plan, String words) {
        if (plan.changes().size() > 1 || MOVES_ROWS.matcher(words).find()) {
            throw StopException.at(
                    change,
                    "A statement moves or takes away rows of a whole table or partition, and table "
                            + plan.changes().get(0).target()
                            + " on the target holds rows of several tables of the source. Do by hand what it means for those of "
                            + plan.changes().get(0).source() + ". "
                            + change.address().wayPast() + " Statement: "
                            + change.statement() + ".");
        }
    }

    private void requireNext(SchemaChange change, MergedMember member, String text, MergedStatement next) {
        if (!words(change, text).equals(StatementWords.of(next.text(), SqlMode.of(next.mode())))) {
            throw StopException.at(
                    change,
                    "The tables that are merged into " + member.target()
                            + " must have the same statements in the same order. Next for " + member.source()
                            + " is what another of them has brought: " + next.text() + " But it brings: " + text
                            + " Run the missing statement on the source's table before this one is made, or, where both are on the"
                            + " target as they should be, set position_no of this table in merged_table of database "
                            + database.control().name()
                            + " to the number of the last statement in merged_statement that it has had, and"
                            + " restart the task. To leave this statement out: "
                            + change.address().wayPast());
        }
    }

    /** In the target's names, all with their databases: the tables may be in several databases of the source. */
    private static String qualified(SchemaChange change, OnTables plan) {
        return new DdlParser()
                .parse(plan.statement(), plan.defaultDatabase(), mode(change))
                .rewrite(name -> name, null);
    }

    private static String words(SchemaChange change, String text) {
        return StatementWords.of(text, mode(change));
    }

    private static SqlMode mode(SchemaChange change) {
        return SqlMode.of(modeText(change));
    }

    static String modeText(SchemaChange change) {
        return change.session().value("sql_mode").orElse("");
    }

    private MergedTables register() {
        return database.merged();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
