package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Feed.Filled;
import io.binlogbridge.bench.servers.Plugins;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.bench.workload.OrderTable;
import io.binlogbridge.bench.workload.Workload;
import java.util.Map;
import java.util.TreeMap;

/**
 * Debezium's JDBC sink as fast as it was found to be: large batches that the driver rewrites into multi-row statements, and the reduction
 * buffer where there is something to reduce. The table is made for it beforehand, its index included.
 *
 * @param arena what it runs on
 * @param format the converter
 */
public record JdbcSink(Arena arena, Converter format) implements Contestant {

    private static final String WORD = "jdbc";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String title() {
        return "Debezium JDBC sink " + Plugins.JDBC_SINK + ", tuned";
    }

    @Override
    public String converter() {
        return format.title();
    }

    @Override
    public boolean enters(Workload workload) {
        return true;
    }

    @Override
    public Series run(Feed feed) throws Exception {
        Workload workload = feed.workload();
        if (workload.isSnapshot()) {
            arena.emptyTable(workload);
        } else {
            arena.state().restore(format.word());
        }
        Filled filled = feed.in(format);
        return new SinkRun(arena, WORD + "-" + format.word(), "jdbc-" + workload.name() + "-" + format.word())
                .measured(config(arena.servers(), format, workload), filled, filled.changes());
    }

    /** The configuration, but for the topics. */
    static Map<String, String> config(Servers servers, Converter converter, Workload workload) {
        boolean reduces = workload.kind() == Workload.Kind.MIXED || workload.kind() == Workload.Kind.HOT;
        Map<String, String> config = new TreeMap<>(converter.settings(servers.registry()));
        config.putAll(Map.of(
                "connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector",
                "connection.url", servers.target().jdbcUrl() + workload.database() + "?rewriteBatchedStatements=true",
                "connection.username", servers.target().user(),
                "connection.password", servers.target().password(),
                "collection.name.format", OrderTable.NAME,
                "insert.mode", "upsert",
                "delete.enabled", "true",
                "primary.key.mode", "record_key",
                "schema.evolution", "none"));
        config.put("batch.size", "5000");
        config.put("use.reduction.buffer", String.valueOf(reduces));
        return config;
    }
}
