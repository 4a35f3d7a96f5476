package io.binlogbridge.source.config;

import io.binlogbridge.source.config.OptionChange.Default;
import io.binlogbridge.source.config.OptionChange.Fixed;
import io.binlogbridge.source.config.OptionChange.NeverSet;
import java.util.List;
import java.util.stream.Stream;

/** The one place that lists which of Debezium's options have another default here, may not be changed or must not be given, and why. */
public final class ChangedDefaults {

    /** Stands for the value of topic.prefix in a default. */
    static final String TOPIC_PREFIX = "${topic.prefix}";

    /** In the order in which the documentation shows them. */
    public static final List<OptionChange> ALL = List.of(
            new Default(
                    "schema.history.internal.kafka.topic",
                    "schema-history." + TOPIC_PREFIX,
                    "Debezium has no default; one connector has one schema history. It does not begin with the prefix, so that a sink's topics.regex of \"prefix.*\" passes it by."),
            new Default("tasks.max", "1", "The binlog is one ordered log and read by one task."),
            new Default(
                    "poll.interval.ms",
                    "20",
                    "Debezium waits this long for a batch to fill; 500 ms would be added to the latency of every change."),
            new Default(
                    "extended.headers.enabled",
                    "false",
                    "Debezium puts four headers on each record that say which connector wrote it; worker and sink convert them one by one."),
            new Default(
                    "bigint.unsigned.handling.mode",
                    "precise",
                    "Debezium's default overflows above 9223372036854775807."),
            new Default("decimal.handling.mode", "precise", "Exact values."),
            new Default(
                    "time.precision.mode",
                    "isostring",
                    "The only mode that can say all that MySQL can: 0000-00-00, 2024-00-10, -838:59:59. With another one such a value stops the source."),
            new Fixed(
                    "enable.time.adjuster",
                    "false",
                    "The year 24 is the year 24; the server has turned years of two digits into four already."),
            new Default(
                    "event.converting.failure.handling.mode",
                    "fail",
                    "Debezium's default writes NULL for a value it cannot convert."),
            new Default(
                    "event.processing.failure.handling.mode",
                    "fail",
                    "An event that cannot be read is not passed over."),
            new Default(
                    "inconsistent.schema.handling.mode",
                    "fail",
                    "A row of a table that is not known is not passed over."),
            new Default(
                    "tombstones.on.delete",
                    "false",
                    "The topics are logs that are replayed, never compacted; a tombstone says nothing there."),
            new Default(
                    "schema.history.internal.store.only.captured.tables.ddl",
                    "false",
                    "A rename may bring a table in from where nothing is captured."),
            new Fixed(
                    "include.schema.changes",
                    "false",
                    "Schema changes stand among the rows, as records of their own kind, not in Debezium's topic."),
            new Fixed(
                    "internal.schema.history.internal.ddl.filter",
                    "(?!)",
                    "Debezium's filter hides statements; which ones matter is decided by what they change."),
            new Fixed(
                    "ddl.parser.type",
                    "default",
                    "The older grammar knows less of MySQL 8 and later, and reads names with quotes in them as others."),
            new Fixed(
                    "connector.class",
                    "io.debezium.connector.mysql.MySqlConnector",
                    "What Debezium's own parts expect to find there."),
            new NeverSet(
                    "snapshot.fetch.size",
                    "With it the server sends values in binary, and the driver loses the sign and the fraction of TIME. Rows are streamed in any case."));

    private ChangedDefaults() {}

    /** Those of one kind, in the same order. */
    static <T extends OptionChange> Stream<T> of(Class<T> kind) {
        return ALL.stream().filter(kind::isInstance).map(kind::cast);
    }
}
