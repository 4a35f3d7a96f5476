package io.binlogbridge.it.types;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.stack.kafka.ApicurioRegistry;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.mysql.MavenMySql;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A target, a worker and a registry for the whole matrix, and a source for each route. Each of them is in another time zone, and the sources
 * write their binlogs in different ways.
 */
final class TypeServers implements AutoCloseable {

    private static final String[] NOT_DURABLE = {"--sync-binlog=0", "--innodb-flush-log-at-trx-commit=0"};

    private final LiveStack live;
    private final MySqlServer target;
    private final ApicurioRegistry registry;
    private final ConnectWorker worker;

    TypeServers(LiveStack live) {
        this.live = live;
        this.target = MySqlServer.start(
                MySqlInstallation.locate(),
                live.folder().resolve("types-target"),
                Map.of("TZ", "Asia/Kathmandu"),
                NOT_DURABLE);
        this.registry = ApicurioRegistry.start(live.folder().resolve("types-registry"));
        ConnectWorker.Options options = ConnectWorker.Options.of(
                        live.folder().resolve("types-worker"),
                        live.broker(),
                        LiveStack.pluginsAnd(ApicurioRegistry.converterPlugin()))
                .inGroup("types")
                .with("plugin.discovery", "hybrid_warn")
                .withJvm(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Duser.timezone=Australia/Lord_Howe"));
        this.worker = ConnectWorker.start(options);
    }

    /** A new server for the route. */
    MySqlServer source(Route route) {
        List<String> options = new ArrayList<>(List.of(NOT_DURABLE));
        options.addAll(binlog(route));
        MySqlInstallation installation =
                route.version().equals("5.6") ? new MavenMySql().provide() : MySqlInstallation.locate();
        return MySqlServer.start(
                installation,
                live.folder().resolve(route.database()),
                Map.of("TZ", zone(route.converter())),
                options.toArray(String[]::new));
    }

    LiveStack live() {
        return live;
    }

    MySqlServer target() {
        return target;
    }

    ConnectWorker worker() {
        return worker;
    }

    Map<String, String> avro() {
        return new TreeMap<>(registry.converterSettings());
    }

    @Override
    public void close() {
        worker.close();
        registry.close();
        target.close();
    }

    /** Shanghai's name on the server is CST, as is Chicago's; New York has an hour twice a year. */
    private static String zone(Converter converter) {
        return converter == Converter.JSON ? "Asia/Shanghai" : "America/New_York";
    }

    private static List<String> binlog(Route route) {
        boolean old = route.version().equals("5.6");
        return switch (route.converter()) {
            case JSON -> List.of();
            case JSON_UNTYPED ->
                old
                        ? List.of("--binlog-rows-query-log-events=ON")
                        : List.of("--binlog-row-metadata=FULL", "--binlog-rows-query-log-events=ON");
            case AVRO ->
                old
                        ? List.of("--gtid-mode=OFF", "--enforce-gtid-consistency=OFF")
                        : List.of(
                                "--gtid-mode=OFF",
                                "--enforce-gtid-consistency=OFF",
                                "--binlog-transaction-compression=ON");
        };
    }
}
