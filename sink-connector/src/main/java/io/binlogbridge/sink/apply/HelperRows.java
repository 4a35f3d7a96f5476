package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy.Mode;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Where the rows of tables go while online schema changes are under way: those of helpers nowhere. Belongs to the applier's thread. */
final class HelperRows {

    private final SinkConfig config;
    private final TargetDatabase database;
    private final OnlineDdl online;
    private final StatementRunner runner;
    private final Promotion promotion;

    HelperRows(SinkConfig config, TargetDatabase database, TargetClaims claims, StatementWatch watch) {
        this.config = config;
        this.database = database;
        this.online = new OnlineDdl(database, config.onlineDdl(), config.rules());
        this.runner = new StatementRunner(database, watch);
        this.promotion = new Promotion(
                database,
                runner,
                new StatementPlanner(config.rules(), config.objects(), Set.of()),
                new Preparations(database, runner, claims, config::tableExists),
                new Ownership(database, claims, config.connector()),
                new HelperRegister(database, config.rules()));
    }

    /** What becomes of the table of {@code change}; empty when its rows are passed over. */
    Optional<TableRule> rule(RowChange change) throws SQLException {
        ObjectName source = new ObjectName(change.database(), change.table());
        Rules rules = config.rules();
        if (config.onlineDdl().mode() != Mode.REPLICATE) {
            String topic = change.address().topic();
            HelperTables helpers = online.helpers(topic);
            if (helpers.leavesOutRowsOf(source)) {
                return Optional.empty();
            }
            HelperTables after = helpers.rowOf(source);
            if (!after.equals(helpers)) {
                runner.worksOn(new PartitionKey(
                        config.connector(), topic, change.address().partition()));
                promotion.promote(change, source);
                online.keep(topic, after);
                database.connection().commit();
            }
            rules = online.rules(after.all());
        }
        return rules.of(source);
    }
}
