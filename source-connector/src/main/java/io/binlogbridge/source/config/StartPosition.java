package io.binlogbridge.source.config;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** Where a migration that is incremental alone begins, while it has no offset: the options {@code start.*}. */
public sealed interface StartPosition {

    String GTID_SET = "start.gtid.set";
    String BINLOG_FILE = "start.binlog.file";
    String BINLOG_POSITION = "start.binlog.position";
    String TIMESTAMP = "start.timestamp";

    /** The options of each kind; of one kind at most may any be given. */
    List<List<String>> KINDS = List.of(List.of(GTID_SET), List.of(BINLOG_FILE, BINLOG_POSITION), List.of(TIMESTAMP));

    /** Behind all that is in the binlog. */
    record Now() implements StartPosition {}

    /** Everything that is not in a GTID set. */
    record AtGtids(String gtids) implements StartPosition {}

    /** At an event of a file. */
    record AtBinlog(String file, long position) implements StartPosition {}

    /** At the first transaction that the server committed then or later. */
    record AtTime(Instant time) implements StartPosition {}

    /** What the options say. */
    static StartPosition of(Map<String, String> options) {
        Map<String, Object> values = define(new ConfigDef()).parse(options);
        String gtids = text(values, GTID_SET);
        String file = text(values, BINLOG_FILE);
        String time = text(values, TIMESTAMP);
        if (!gtids.isEmpty()) {
            return new AtGtids(gtids.replaceAll("\\s", ""));
        } else if (!file.isEmpty()) {
            return new AtBinlog(file, Long.parseLong(text(values, BINLOG_POSITION)));
        }
        return time.isEmpty() ? new Now() : new AtTime(instant(time));
    }

    static ConfigDef define(ConfigDef options) {
        String once =
                " Only with migration.types=incremental, and only used while the connector has no offset; at most one"
                        + " of start.gtid.set, start.binlog.file and start.timestamp. Without any it begins now.";
        return options.define(
                        GTID_SET,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> requireGtids(name, String.valueOf(value)), () -> "a GTID set"),
                        ConfigDef.Importance.MEDIUM,
                        "Begins with everything that is not in this GTID set, which must have in it what the server has"
                                + " purged." + once)
                .define(
                        BINLOG_FILE,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.Importance.MEDIUM,
                        "Begins in this binlog file, at start.binlog.position." + once)
                .define(
                        BINLOG_POSITION,
                        ConfigDef.Type.LONG,
                        4L,
                        ConfigDef.Range.atLeast(4),
                        ConfigDef.Importance.MEDIUM,
                        "The position in start.binlog.file, between two transactions. By default the beginning of the file.")
                .define(
                        TIMESTAMP,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> requireInstant(String.valueOf(value)),
                                () -> "2026-11-22T10:00:00Z, or milliseconds since 1970"),
                        ConfigDef.Importance.MEDIUM,
                        "Begins with the first transaction that the server committed at this time or later:"
                                + " 2026-11-22T10:00:00Z, or milliseconds since 1970. Servers before 8.0 log whole seconds;"
                                + " there it begins with the first transaction of that second." + once);
    }

    private static String text(Map<String, Object> values, String name) {
        return String.valueOf(values.get(name)).strip();
    }

    private static void requireInstant(String text) {
        if (!text.isBlank()) {
            instant(text.strip());
        }
    }

    private static Instant instant(String text) {
        try {
            return text.matches("\\d+") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.parse(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new ConfigException(
                    TIMESTAMP, text, "give an instant such as 2026-11-22T10:00:00Z, or milliseconds since 1970");
        }
    }

    private static void requireGtids(String name, String text) {
        String uuid = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        Pattern set = Pattern.compile("(?:" + uuid + "(?::(?:[a-z_][a-z0-9_]*|\\d+(?:-\\d+)?))+,?)*");
        if (!set.matcher(text.replaceAll("\\s", "")).matches()) {
            throw new ConfigException(
                    name, text, "this is no GTID set such as 3f1c8a52-c6b2-11f0-9a51-0242ac120002:1-57");
        }
    }
}
