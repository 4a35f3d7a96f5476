package io.binlogbridge.source.config;

import java.util.List;

/** The one place that lists which of Debezium's options have another default here, or may not be changed, and why. */
public final class ChangedDefaults {

    /** Stands for the value of topic.prefix in a default. */
    static final String TOPIC_PREFIX = "${topic.prefix}";

    /**
     * @param fixed true when a user's value cannot be honoured
     * @param why for the documentation
     */
    public record ChangedDefault(String option, String value, boolean fixed, String why) {

        static ChangedDefault of(String option, String value, String why) {
            return new ChangedDefault(option, value, false, why);
        }

        static ChangedDefault fixed(String option, String value, String why) {
            return new ChangedDefault(option, value, true, why);
        }
    }

    /** In the order in which the documentation shows them. */
    public static final List<ChangedDefault> ALL = List.of(
            ChangedDefault.of(
                    "schema.history.internal.kafka.topic",
                    "schema-history." + TOPIC_PREFIX,
                    "Debezium has no default; one connector has one schema history. It does not begin with the prefix, so that a sink's topics.regex of \"prefix.*\" passes it by."),
            ChangedDefault.of("tasks.max", "1", "The binlog is one ordered log and read by one task."),
            ChangedDefault.of(
                    "poll.interval.ms",
                    "20",
                    "Debezium waits this long for a batch to fill; 500 ms would be added to the latency of every change."),
            ChangedDefault.of(
                    "extended.headers.enabled",
                    "false",
                    "Debezium puts four headers on each record that say which connector wrote it; worker and sink convert them one by one."),
            ChangedDefault.of(
                    "bigint.unsigned.handling.mode",
                    "precise",
                    "Debezium's default overflows above 9223372036854775807."),
            ChangedDefault.of("decimal.handling.mode", "precise", "Exact values."),
            ChangedDefault.of(
                    "time.precision.mode",
                    "isostring",
                    "The only mode that can say all that MySQL can: 0000-00-00, 2024-00-10, -838:59:59. With another one such a value stops the source."),
            ChangedDefault.fixed(
                    "enable.time.adjuster",
                    "false",
                    "The year 24 is the year 24; the server has turned years of two digits into four already."),
            ChangedDefault.of(
                    "event.converting.failure.handling.mode",
                    "fail",
                    "Debezium's default writes NULL for a value it cannot convert."),
            ChangedDefault.of(
                    "event.processing.failure.handling.mode",
                    "fail",
                    "An event that cannot be read is not passed over."),
            ChangedDefault.of(
                    "inconsistent.schema.handling.mode",
                    "fail",
                    "A row of a table that is not known is not passed over."),
            ChangedDefault.of(
                    "tombstones.on.delete",
                    "false",
                    "The topics are logs that are replayed, never compacted; a tombstone says nothing there."),
            ChangedDefault.of(
                    "schema.history.internal.store.only.captured.tables.ddl",
                    "false",
                    "A rename may bring a table in from where nothing is captured."),
            ChangedDefault.fixed(
                    "include.schema.changes",
                    "false",
                    "Schema changes stand among the rows, as records of their own kind, not in Debezium's topic."),
            ChangedDefault.fixed(
                    "internal.schema.history.internal.ddl.filter",
                    "(?!)",
                    "Debezium's filter hides statements; which ones matter is decided by what they change."),
            ChangedDefault.fixed(
                    "ddl.parser.type",
                    "default",
                    "The older grammar knows less of MySQL 8 and later, and reads names with quotes in them as others."),
            ChangedDefault.fixed(
                    "connector.class",
                    "io.debezium.connector.mysql.MySqlConnector",
                    "What Debezium's own parts expect to find there."));

    private ChangedDefaults() {}
}
