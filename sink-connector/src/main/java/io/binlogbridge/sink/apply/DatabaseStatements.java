package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan.OnDatabase;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs CREATE, ALTER and DROP DATABASE. Each is made so that running it again does no harm: a database that is there already is given
 * the options of the CREATE, one that is gone stays gone. So the journal is a record here and decides nothing.
 */
final class DatabaseStatements {

    private static final Logger log = LoggerFactory.getLogger(DatabaseStatements.class);

    private static final Pattern CREATE_HEAD = Pattern.compile(
            "\\s*CREATE\\s+(?:DATABASE|SCHEMA)\\s+(?:/\\*!\\d+\\s+IF\\s+NOT\\s+EXISTS\\s*\\*/\\s*|IF\\s+NOT\\s+EXISTS\\s+)?",
            Pattern.CASE_INSENSITIVE);

    /** A name and nothing after it: there is nothing that an ALTER could set. */
    private static final Pattern NAME_ALONE = Pattern.compile("(?:`(?:[^`]|``)+`|[^\\s`]+)\\s*;?\\s*");

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final Belongings belongings;
    private final RefusedStatements refused;

    DatabaseStatements(
            TargetDatabase database, StatementRunner runner, Belongings belongings, RefusedStatements refused) {
        this.refused = refused;
        this.database = database;
        this.runner = runner;
        this.belongings = belongings;
    }

    void apply(SchemaChange change, OnDatabase plan, PartitionState state) throws SQLException {
        switch (plan.kind()) {
            case CREATE_DATABASE -> create(change, plan, state);
            case ALTER_DATABASE -> alter(change, plan, state);
            default -> drop(change, plan, state);
        }
    }

    private void create(SchemaChange change, OnDatabase plan, PartitionState state) throws SQLException {
        if (plan.target().isEmpty()) {
            log.info(
                    "Left to its tables, whose rules name their databases: {} (from {})",
                    change.statement(),
                    change.where());
            return;
        }
        if (!exists(plan.target().get())) {
            journalled(change, plan.statement(), plan.target().get(), state);
            return;
        }
        Matcher head = CREATE_HEAD.matcher(plan.statement());
        if (head.lookingAt()) {
            String rest = plan.statement().substring(head.end());
            if (!NAME_ALONE.matcher(rest).matches()) {
                journalled(change, "ALTER DATABASE " + rest, plan.target().get(), state);
                return;
            }
        }
        log.info(
                "Database {} is on the target already, left as it is (from {})",
                plan.target().get(),
                change.where());
    }

    private void alter(SchemaChange change, OnDatabase plan, PartitionState state) throws SQLException {
        if (plan.target().isEmpty()) {
            throw StopException.at(
                    change,
                    "A statement changes database " + plan.database()
                            + ", whose tables the rules map, but the rules do not say what the database itself is called on the target."
                            + " Add a rule that matches \"" + plan.database() + ".\" Statement: " + change.statement()
                            + ".");
        }
        journalled(change, plan.statement(), plan.target().get(), state);
    }

    private void drop(SchemaChange change, OnDatabase plan, PartitionState state) throws SQLException {
        MergedMembers.Leaving leaving = belongings
                .members()
                .leaving(change, member -> member.source().database().equals(plan.database()));
        List<MigratedTable> own = database
                .migrated()
                .ofTopic(database.connection(), change.address().topic())
                .stream()
                .filter(table -> table.source().database().equals(plan.database()) && !leaving.stays(table.target()))
                .toList();
        Optional<String> target = plan.target();
        if (target.isPresent()) {
            requireNothingElse(change, target.get(), own);
        }
        belongings.members().take(change, leaving, "DROP DATABASE");
        belongings.drops().databaseDropped(change.address().topic(), plan.database());
        for (MigratedTable table : own) {
            runner.prepare("DROP TABLE IF EXISTS " + table.target().quoted());
        }
        boolean unfinished = state.pendingAt(change.address().offset()).isPresent();
        if (target.isPresent()
                && (exists(target.get()) || !(unfinished || plan.source().ifExists()))) {
            journalled(change, plan.statement(), target.get(), state);
        } else if (unfinished) {
            database.journal()
                    .done(
                            database.connection(),
                            state.pendingAt(change.address().offset()).orElseThrow());
        }
        belongings.ownership().databaseDropped(change, plan.database());
    }

    private void requireNothingElse(SchemaChange change, String target, List<MigratedTable> own) throws SQLException {
        List<ObjectName> known = own.stream().map(MigratedTable::target).toList();
        Optional<String> foreign = tables(target).stream()
                .filter(table -> !known.contains(new ObjectName(target, table)))
                .map(table -> "table " + table)
                .findFirst();
        Optional<String> object =
                foreign.isPresent() ? foreign : belongings.drops().foreignObject(target);
        if (object.isPresent()) {
            throw StopException.at(
                    change,
                    "The source dropped database " + change.database() + ", but database " + target
                            + " on the target holds " + object.get()
                            + ", which did not come from there, and would be lost."
                            + " Move that elsewhere and restart the task.");
        }
    }

    private List<String> tables(String target) throws SQLException {
        Connection connection = database.connection();
        try (PreparedStatement select = connection.prepareStatement("SELECT TABLE_NAME FROM information_schema.TABLES"
                + " WHERE TABLE_SCHEMA = ? AND TABLE_TYPE <> 'VIEW'")) {
            select.setString(1, target);
            List<String> tables = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            return tables;
        }
    }

    private void journalled(SchemaChange change, String text, String target, PartitionState state) throws SQLException {
        Optional<Pending> unfinished = state.pendingAt(change.address().offset());
        Pending pending = unfinished.isPresent() ? unfinished.get() : note(change, text, target);
        boolean named = exists(target);
        try {
            runner.run(change, text, named ? target : null);
        } catch (SQLException e) {
            refused.settle(change, pending, e, true);
            return;
        }
        database.journal().done(database.connection(), pending);
    }

    private Pending note(SchemaChange change, String text, String target) throws SQLException {
        ObjectStates before = ObjectStates.read(database.connection(), List.of(ObjectName.ofDatabase(target)));
        return database.journal()
                .begin(database.connection(), belongings.ownership().connector(), change, text, before.toText());
    }

    private boolean exists(String target) throws SQLException {
        ObjectName name = ObjectName.ofDatabase(target);
        return ObjectStates.read(database.connection(), List.of(name)).exists(name);
    }
}
