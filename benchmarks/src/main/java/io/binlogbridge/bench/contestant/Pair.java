package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.bench.servers.SourceConfig;
import io.binlogbridge.bench.workload.OrderTable;
import io.binlogbridge.bench.workload.Workload;
import java.util.Map;

/** A source connector and a sink connector that go together. */
public sealed interface Pair {

    /** As the command line has it: that of its sink. */
    String word();

    /** As a reader of the report knows it. */
    String title();

    /** Whether the sink wants its table to be there. */
    boolean needsTable();

    /** How many records of the topic are not rows. */
    int recordsBesideRows();

    /** The topic of the workload's table. */
    String topic(String prefix, Workload workload);

    /** The source connector's configuration. */
    Map<String, String> source(SourceConfig configs, String prefix, Workload workload, Converter converter);

    /** The sink connector's configuration, but for its topics. */
    Map<String, String> sink(Servers servers, Workload workload, Converter converter);

    /**
     * This project's.
     *
     * @param options further options of the sink
     */
    record Ours(Map<String, String> options) implements Pair {

        @Override
        public String word() {
            return "ours";
        }

        @Override
        public String title() {
            return "this source and this sink";
        }

        @Override
        public boolean needsTable() {
            return false;
        }

        /** CREATE DATABASE and CREATE TABLE. */
        @Override
        public int recordsBesideRows() {
            return 2;
        }

        @Override
        public String topic(String prefix, Workload workload) {
            return prefix + "." + workload.database();
        }

        @Override
        public Map<String, String> source(SourceConfig configs, String prefix, Workload workload, Converter converter) {
            return configs.ours(prefix, workload.database(), converter);
        }

        @Override
        public Map<String, String> sink(Servers servers, Workload workload, Converter converter) {
            return OurSink.config(servers, converter, options);
        }
    }

    /** Debezium's MySQL source and Debezium's JDBC sink. */
    record Debezium() implements Pair {

        @Override
        public String word() {
            return "jdbc";
        }

        @Override
        public String title() {
            return "Debezium source and JDBC sink";
        }

        @Override
        public boolean needsTable() {
            return true;
        }

        @Override
        public int recordsBesideRows() {
            return 0;
        }

        @Override
        public String topic(String prefix, Workload workload) {
            return prefix + "." + workload.database() + "." + OrderTable.NAME;
        }

        @Override
        public Map<String, String> source(SourceConfig configs, String prefix, Workload workload, Converter converter) {
            return configs.debezium(prefix, workload.database(), converter);
        }

        @Override
        public Map<String, String> sink(Servers servers, Workload workload, Converter converter) {
            return JdbcSink.config(servers, converter, workload);
        }
    }
}
