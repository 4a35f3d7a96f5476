package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ColumnChange;
import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.NameMapping;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.StatementWords;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import io.binlogbridge.ddl.online.OnlineMeaning.CutOver;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.KeptStatement;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedMember.Mark;
import io.binlogbridge.sink.progress.MergedStatement;
import io.binlogbridge.sink.rule.Merge;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import io.binlogbridge.sink.rule.Rules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cut-over of an online schema change of a table that shares its target with others: it is the ALTER that was run on the shadow, which
 * has its place in the sequence of statements as any other. So that can only be one, on a shadow that was made like the table.
 */
final class MergedCutOvers {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    /** Told from the text alone: rather one too many. */
    private static final Pattern MADE_UP = Pattern.compile(
            "\\b(?:timestamp|current_timestamp|now|localtime|localtimestamp|auto_increment|serial|on update)\\b|\\bdefault \\(");

    private final TargetDatabase database;
    private final Rules rules;
    private final MergeRules merges;
    private final HelperRegister register;
    private final List<Pattern> inexact;
    private final MergedLock lock;
    private final StatementLock partitionLock;
    private final MergedShapes shapes;

    MergedCutOvers(StatementTools tools, HelperRegister register) {
        this.database = tools.database();
        this.rules = tools.config().rules();
        this.merges = new MergeRules(rules);
        this.register = register;
        this.inexact = tools.config().onlineDdl().inexact();
        this.lock = tools.mergedLock();
        this.partitionLock = new StatementLock(database, tools.config().connector());
        this.shapes = new MergedShapes(tools.config(), database, tools.runner());
    }

    /** Whether {@code real} shares its target with others. */
    boolean concerns(ObjectName real) {
        return merges.isMerged(real);
    }

    /** What was done to the shadow, as a statement on the real table; empty when that is nothing. */
    Optional<SchemaChange> statement(SchemaChange change, CutOver cutOver) throws SQLException {
        String topic = change.address().topic();
        List<KeptStatement> kept = database.online()
                .statements(connection(), topic, cutOver.shadow().name().name());
        List<ShadowStatement> statements =
                new ArrayList<>(register.statements(topic, cutOver.shadow().name()));
        ShadowStatement renaming = register.read(new KeptStatement(
                change.address().offset(), change.defaultDatabase(), change.statement(), change.session()));
        if (renaming.statement().kind() == StatementKind.ALTER_TABLE) {
            // It may do more than rename.
            statements.add(renaming);
        }
        ObjectName target = rules.table(cutOver.real()).orElseThrow();
        Optional<MergedMember> member = database.merged().find(connection(), cutOver.real(), target);
        if (renaming.statement().renames().size() > 2 || isApplied(cutOver)) {
            throw stop(change, cutOver, "the statement renames other tables too");
        } else if (cutOver.shadow().kind() == Kind.OLD) {
            throw stop(change, cutOver, "it brings back the table that an earlier one put aside");
        } else if (member.isEmpty() || kept.isEmpty() || !statements.get(0).creates()) {
            throw stop(change, cutOver, "no CREATE TABLE of the shadow was read");
        } else if (member.get().lastOffset() > kept.get(0).offset()) {
            throw stop(change, cutOver, "the table was changed since its shadow was made");
        } else if (losesTriggers(member.get()) || statements.stream().anyMatch(ShadowStatement::createsTrigger)) {
            throw stop(change, cutOver, "it takes triggers away or brings some");
        } else if (!isMadeLike(change, statements.get(0), member.get())) {
            throw stop(change, cutOver, "the shadow was not made like the table, or without its foreign keys");
        }
        return one(change, cutOver, statements.subList(1, statements.size()));
    }

    /** Whether the table that was there until now stays on the target. */
    private boolean isApplied(CutOver cutOver) {
        return !cutOver.oldIsHelper() && cutOver.old().flatMap(rules::table).isPresent();
    }

    /** Whether a shadow is what the table is by the statements that it has had. */
    private boolean isMadeLike(SchemaChange change, ShadowStatement birth, MergedMember member) throws SQLException {
        if (birth.statement().isLike()) {
            return !losesConstraints(member.target());
        }
        ObjectName shadow = birth.statement().references().get(0).object();
        NameMapping names = name -> name.equals(shadow) ? member.source() : name;
        String text = birth.statement().rewrite(names, birth.defaultDatabase());
        SchemaChange creation = change.saying(text, birth.defaultDatabase(), birth.session());
        MergedStatement had =
                database.merged().statements(connection(), member.target()).get(member.position() - 1);
        String mark = member.mark().filter(Mark::made).map(Mark::column).orElse("");
        boolean[] like = new boolean[1];
        partitionLock.during(change, () -> {
            lock.acquire(List.of(member.target()), change);
            TableChange created = new TableChange(member.source(), member.target(), Role.CREATES);
            Optional<Discriminator> discriminator = merges.of(member.source()).flatMap(Merge::discriminator);
            String shape = shapes.of(creation, created, discriminator).text();
            like[0] = MergedShapes.difference(shape, had.definition(), member.target(), mark)
                    .isEmpty();
        });
        return like[0];
    }

    private boolean losesTriggers(MergedMember member) throws SQLException {
        return database.mergedTriggers().ofTarget(connection(), member.target()).stream()
                .anyMatch(trigger -> trigger.present() && trigger.table().equals(member.source()));
    }

    private boolean losesConstraints(ObjectName target) throws SQLException {
        Optional<TableDefinition> real = TableDefinition.read(connection(), target);
        return real.isPresent()
                && real.get()
                        .constraintsLike(real.get().copiedByLike(), target.name())
                        .isPresent();
    }

    private Optional<SchemaChange> one(SchemaChange change, CutOver cutOver, List<ShadowStatement> statements) {
        ObjectName shadow = cutOver.shadow().name();
        NameMapping names = name -> name.equals(shadow) ? cutOver.real() : name;
        List<SchemaChange> changes = new ArrayList<>();
        for (ShadowStatement statement : statements) {
            if (!statement.onlySetsNextValue()) {
                requireKnownValues(change, cutOver, statement);
                statement
                        .on(names, ColumnMapping.NONE, Objects.requireNonNullElse(statement.defaultDatabase(), ""))
                        .map(text -> change.saying(text, statement.defaultDatabase(), statement.session()))
                        .ifPresent(changes::add);
            }
        }
        if (changes.size() > 1) {
            throw stop(change, cutOver, "the shadow was changed by several statements");
        }
        return changes.stream().findFirst();
    }

    private void requireKnownValues(SchemaChange change, CutOver cutOver, ShadowStatement statement) {
        List<String> added = statement.statement().columnChanges().stream()
                .filter(column -> column.kind() == ColumnChange.Kind.ADDED)
                .map(ColumnChange::column)
                .toList();
        if (added.stream()
                .anyMatch(column -> statement.droppedColumns().stream().anyMatch(column::equalsIgnoreCase))) {
            throw stop(change, cutOver, "a column was dropped and made anew, and the tool may have copied its values");
        }
        String words = StatementWords.of(
                statement.statement().text(), statement.statement().mode());
        boolean accepted = inexact.stream()
                .anyMatch(pattern -> pattern.matcher(cutOver.real().toString()).matches());
        if (!added.isEmpty()
                && !accepted
                && MADE_UP.matcher(TEXT.matcher(words).replaceAll("''")).find()) {
            throw stop(
                    change,
                    cutOver,
                    "columns " + added + " may have values that the source made up row by row while the tool copied;"
                            + " where those of the target will do, name the table in online.ddl.inexact.list and restart the task");
        }
    }

    /** Says that it cannot be told what a cut-over means, and why. */
    static StopException stop(SchemaChange change, CutOver cutOver, String why) {
        return StopException.at(
                change,
                "An online schema change of " + cutOver.real()
                        + " comes to its cut-over, and a rule with merge=true has it share its target with other tables. There it can only"
                        + " be the one ALTER TABLE that was run on its shadow, and that is not all: " + why
                        + ". Or run on the target by hand what was changed, once for all of those tables, and go past each cut-over. "
                        + change.address().wayPast() + " Statement: " + change.statement() + ".");
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
