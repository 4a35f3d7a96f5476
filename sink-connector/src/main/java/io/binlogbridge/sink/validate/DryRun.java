package io.binlogbridge.sink.validate;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.config.PreviewRequest;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.progress.ControlDatabase;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedTables;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.progress.MigratedObjects;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.progress.MigratedTables;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.preview.KnownTable;
import io.binlogbridge.sink.rule.preview.KnownTables;
import io.binlogbridge.sink.rule.preview.RulesPreview;
import io.binlogbridge.sink.rule.preview.TargetNow;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the rules would make of the tables that are known: those that have come to the target, those that are given by name, and those of
 * the source where its address is given. Nothing is written anywhere. Used once.
 */
final class DryRun {

    private final SinkConfig config;
    private final PreviewRequest request;
    private final KnownTables known = new KnownTables();

    DryRun(SinkConfig config, PreviewRequest request) {
        this.config = config;
        this.request = request;
    }

    /** @param target can be reached, and its control database be used if it is there */
    PreviewAnswer answer(Target target) throws SQLException {
        request.tables().forEach(name -> known.add(KnownTable.named(name)));
        addMigrated(target.connection());
        if (request.source().isPresent()) {
            TargetAddress address = request.source().get();
            try (Target source = new Target(address)) {
                SourceTables.read(source.connection(), request).stream()
                        .filter(table -> !table.view() || takesViews())
                        .forEach(known::add);
            } catch (SQLException e) {
                return PreviewAnswer.failed(unread(address, e));
            }
        }
        RulesPreview preview = RulesPreview.of(rules(target), known, now(target));
        return new PreviewAnswer(
                preview.summary(),
                preview.lines(),
                preview.problems().stream()
                        .map(sentence -> new Problem(SinkOptions.RULES, sentence))
                        .toList());
    }

    private boolean takesViews() {
        return !config.objects().leavesOut(StoredObjectKind.VIEW);
    }

    private Rules rules(Target target) throws SQLException {
        Rules rules = config.rules();
        if (target.server().foldsNames()) {
            rules.targetFoldsNames();
        }
        return rules;
    }

    private void addMigrated(Connection connection) throws SQLException {
        ControlDatabase control = new ControlDatabase(config.controlDatabase());
        if (!control.isThere(connection)) {
            return;
        }
        for (MigratedTable table : new MigratedTables(control, config.connector()).all(connection)) {
            known.add(KnownTable.come(table.source(), false, table.target()));
        }
        for (MergedMember member : new MergedTables(control, config.connector()).all(connection)) {
            known.add(KnownTable.come(member.source(), false, member.target()));
        }
        for (MigratedObject view :
                new MigratedObjects(control, config.connector()).all(connection, StoredObjectKind.VIEW)) {
            if (view.status().isThere() && takesViews()) {
                known.add(KnownTable.come(view.source(), true, view.target()));
            }
        }
    }

    private TargetNow now(Target target) throws SQLException {
        boolean folds = target.server().foldsNames();
        Set<ObjectName> tables = new HashSet<>();
        try (Statement statement = target.connection().createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.TABLES")) {
            while (row.next()) {
                ObjectName name = new ObjectName(row.getString(1), row.getString(2));
                tables.add(folds ? lower(name) : name);
            }
        }
        return new TargetNow(folds, tables, config.tableExists());
    }

    private static ObjectName lower(ObjectName name) {
        return new ObjectName(
                name.database().toLowerCase(Locale.ROOT), name.name().toLowerCase(Locale.ROOT));
    }

    private static Problem unread(TargetAddress source, SQLException error) {
        String option =
                Failure.of(error) == Failure.DENIED ? SinkOptions.PREVIEW_SOURCE_USER : SinkOptions.PREVIEW_SOURCE_URL;
        return new Problem(
                option,
                "The tables of the source " + source + " cannot be read for the preview. Check "
                        + String.join(
                                ", ",
                                List.of(
                                        SinkOptions.PREVIEW_SOURCE_URL,
                                        SinkOptions.PREVIEW_SOURCE_USER,
                                        SinkOptions.PREVIEW_SOURCE_PASSWORD))
                        + ", or leave them out and give " + SinkOptions.PREVIEW_TABLES + ". ("
                        + Reachable.cause(error) + ")");
    }
}
