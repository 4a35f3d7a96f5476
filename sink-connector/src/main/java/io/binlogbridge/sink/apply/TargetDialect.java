package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.OnDatabase;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.dialect.Dialect;
import io.binlogbridge.sink.ddl.dialect.DialectOptions;
import io.binlogbridge.sink.ddl.dialect.Translation;
import io.binlogbridge.sink.ddl.dialect.Translation.Note;
import io.binlogbridge.sink.ddl.dialect.UntranslatableException;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has statements said in the target's dialect. What the target can take is asked once a connection: another may lead to another server. */
final class TargetDialect {

    private static final Logger log = LoggerFactory.getLogger(TargetDialect.class);
    private static final int NO_SUCH_TABLE = 1146;
    private static final int NO_SUCH_DATABASE = 1049;
    private static final int NOTES_REMEMBERED = 10_000;

    private final Target target;
    private final DialectOptions options;
    private final Set<Note> told = new HashSet<>();
    private @Nullable ServerInfo askedOf;
    private @Nullable Dialect dialect;

    TargetDialect(Target target, DialectOptions options) {
        this.target = target;
        this.options = options;
    }

    /** The plan with the text that the target is to run, which is also what the journal has. */
    StatementPlan translate(SchemaChange change, StatementPlan plan, PartitionState state) throws SQLException {
        if (plan instanceof OnTables tables) {
            return tables.withStatement(onTables(change, tables, state));
        } else if (plan instanceof OnDatabase whole && whole.target().isPresent()) {
            return whole.withStatement(translate(change, plan, whole.statement(), null));
        } else if (plan instanceof OnObject object) {
            return object.withStatements(
                    translate(change, plan, object.statement(), null),
                    translate(change, plan, object.createsOrReplaces(), null));
        }
        return plan;
    }

    /** The text that the target is to run now, whatever was begun before. */
    String now(SchemaChange change, OnTables plan) throws SQLException {
        boolean reads = current().readsTable(plan.statement(), plan.kind(), change.session());
        return translate(
                change,
                plan,
                plan.statement(),
                reads ? tableNow(plan.changes().get(0).target()) : null);
    }

    /** The variables of the statement's session, as this target takes them. */
    Map<String, String> session(SessionVariables variables, String text) throws SQLException {
        try {
            return current().session(variables, text).values();
        } catch (UntranslatableException e) {
            throw new StopException(
                    "A statement's session is not one of the target. " + e.getMessage() + " Statement: " + text, e);
        }
    }

    private String onTables(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        boolean looks = plan.columns().ruled() || current().readsTable(plan.statement(), plan.kind(), change.session());
        if (plan.changes().isEmpty() || !looks) {
            return translate(change, plan, plan.statement(), null);
        }
        // The table may look otherwise by now, when the statement ran before a crash: then its text is what was noted.
        Optional<Pending> unfinished = state.pendingAt(change.address().offset());
        if (unfinished.isPresent()) {
            return unfinished.get().run();
        }
        return now(change, plan);
    }

    private String translate(SchemaChange change, StatementPlan plan, String text, @Nullable String tableNow)
            throws SQLException {
        try {
            Translation translation = current().translate(text, plan.kind(), change.session(), tableNow);
            translation.notes().forEach(note -> tell(note, change));
            return translation.text();
        } catch (UntranslatableException e) {
            throw stop(change, e);
        }
    }

    private void tell(Note note, SchemaChange change) {
        if (told.size() < NOTES_REMEMBERED && told.add(note)) {
            log.warn(
                    "Translated for the target, rule \"{}\": {} (first in: {}, from {})",
                    note.rule(),
                    note.what(),
                    change.statement(),
                    change.where());
        } else {
            log.debug("Translated for the target, rule \"{}\": {} (from {})", note.rule(), note.what(), change.where());
        }
    }

    private static NoTranslationException stop(SchemaChange change, UntranslatableException e) {
        return new NoTranslationException(
                "A statement cannot be said to the target. " + e.getMessage() + " Or do by hand what it means. "
                        + change.address().wayPast() + " Statement: " + change.statement() + ". Met at "
                        + change.where() + ".",
                e);
    }

    private Dialect current() throws SQLException {
        ServerInfo server = target.server();
        Dialect known = dialect;
        if (known == null || !server.equals(askedOf)) {
            known = new Dialect(TargetAbilities.read(target.connection(), server), options);
            dialect = known;
            askedOf = server;
        }
        return known;
    }

    private @Nullable String tableNow(ObjectName table) throws SQLException {
        try (Statement statement = target.connection().createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table.quoted())) {
            return row.next() ? row.getString(2) : null;
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE || e.getErrorCode() == NO_SUCH_DATABASE) {
                return null;
            }
            throw e;
        }
    }
}
