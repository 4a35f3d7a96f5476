package io.binlogbridge.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** Every option of the sink connector, beside those that Connect gives to all. */
public final class SinkOptions {

    public static final String CONNECTION_URL = "connection.url";
    public static final String CONNECTION_USER = "connection.user";
    public static final String CONNECTION_PASSWORD = "connection.password";
    public static final String CONTROL_DATABASE = "control.database";
    public static final String TABLE_EXISTS_POLICY = "table.exists.policy";
    public static final String OFFSET_GAPS = "offset.gaps";
    public static final String RULES = "rules";
    public static final String RULES_DEFAULT = "rules.default";
    public static final String RULES_FILE = "rules.file";
    public static final String NAMES_CASE = "names.case";
    public static final String PREVIEW = "rules.preview";
    public static final String PREVIEW_TABLES = "rules.preview.tables";
    public static final String PREVIEW_SOURCE_URL = "rules.preview.source.url";
    public static final String PREVIEW_SOURCE_USER = "rules.preview.source.user";
    public static final String PREVIEW_SOURCE_PASSWORD = "rules.preview.source.password";
    public static final String PREVIEW_SOURCE_DATABASES = "rules.preview.source.databases";
    public static final String PREVIEW_SOURCE_TABLES = "rules.preview.source.tables";

    public static final String SCHEMA_OBJECTS = "schema.objects";
    public static final String TRIGGERS = "triggers";

    public static final String APPLY_LANES = "apply.lanes";
    public static final String EPOCH_MAX_ROWS = "epoch.max.rows";
    public static final String EPOCH_MAX_BYTES = "epoch.max.bytes";
    public static final String EPOCH_LINGER_MS = "epoch.linger.ms";
    public static final String EPOCH_BOUNDARY = "epoch.boundary";
    /** For tests alone. */
    public static final String EPOCH_SPREAD_FROM = "internal.epoch.spread.from";

    public static final String LANE_RUN = "internal.lane.run";

    public static final String RETRY_CONNECTION_MINUTES = "retry.connection.minutes";
    public static final String RETRY_OTHER_MINUTES = "retry.other.minutes";
    public static final String SNAPSHOT_DEFER_INDEXES = "snapshot.defer.indexes";

    public static final String ENGINE_OVERRIDE = "engine.override";
    public static final String COLLATION_MAP = "collation.map";
    public static final String DDL_DROP_CLAUSES = "ddl.drop.clauses";

    public static final String UNTYPED_DECIMALS = "untyped.decimal.handling.mode";
    public static final String UNTYPED_BINARIES = "untyped.binary.handling.mode";

    /** For tests, which have no minute. */
    static final String INDEXES_WAIT_MS = "internal.snapshot.indexes.wait.ms";

    /** Which of its tasks the connector gives the options to. */
    public static final String TASK = "internal.task";

    /** For tests, which have no minute. */
    static final String LOST_PATIENCE_MS = "internal.lost.patience.ms";

    private static final String TARGET_GROUP = "Target";

    private SinkOptions() {}

    /** The definition: the only place where names, defaults and documentation stand. */
    public static ConfigDef definition() {
        ConfigDef options = TranslationOptions.define(doubts(target(new ConfigDef())));
        ConfigDef applying = DdlOptions.define(SnapshotOptions.define(EpochOptions.define(options)));
        return PreviewOptions.define(RuleOptions.define(UntypedOptions.define(
                        ObjectOptions.define(OnlineDdlOptions.define(RetryOptions.define(applying))))))
                .defineInternal(TASK, ConfigDef.Type.INT, 0, Importance.LOW)
                .defineInternal(LOST_PATIENCE_MS, ConfigDef.Type.LONG, 60_000L, Importance.LOW);
    }

    private static ConfigDef target(ConfigDef options) {
        return options.define(
                        CONNECTION_URL,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new JdbcUrl(),
                        Importance.HIGH,
                        "The target: jdbc:mysql://host:port/ with any parameters of MySQL Connector/J, for instance"
                                + " ?sslMode=VERIFY_IDENTITY. No database belongs in it.",
                        TARGET_GROUP,
                        1,
                        ConfigDef.Width.LONG,
                        "Target URL")
                .define(
                        CONNECTION_USER,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "The user on the target.",
                        TARGET_GROUP,
                        2,
                        ConfigDef.Width.MEDIUM,
                        "User")
                .define(
                        CONNECTION_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.HIGH,
                        "The user's password.",
                        TARGET_GROUP,
                        3,
                        ConfigDef.Width.MEDIUM,
                        "Password")
                .define(
                        CONTROL_DATABASE,
                        ConfigDef.Type.STRING,
                        "binlog_bridge",
                        new ConfigDef.NonEmptyString(),
                        Importance.MEDIUM,
                        "The database on the target that holds the progress, the log of statements and the list of migrated"
                                + " tables. It is created when it is missing.",
                        TARGET_GROUP,
                        4,
                        ConfigDef.Width.MEDIUM,
                        "Control database");
    }

    /** What to do where only the user can know what is right. */
    private static ConfigDef doubts(ConfigDef options) {
        return options.define(
                        TABLE_EXISTS_POLICY,
                        ConfigDef.Type.STRING,
                        "fail",
                        ConfigDef.CaseInsensitiveValidString.in("fail", "reuse", "recreate"),
                        Importance.MEDIUM,
                        "What happens when a table to be created is on the target already and is not this migration's: fail stops"
                                + " and names it, reuse keeps it and writes into it, recreate drops it and creates it anew.",
                        TARGET_GROUP,
                        5,
                        ConfigDef.Width.SHORT,
                        "When a table exists")
                .define(
                        OFFSET_GAPS,
                        ConfigDef.Type.STRING,
                        "fail",
                        ConfigDef.CaseInsensitiveValidString.in("fail", "allow"),
                        Importance.LOW,
                        "What happens when records are gone before they were read (retention, compaction): fail stops and names both"
                                + " offsets; allow goes on, and changes may be lost. Offsets that a transactional producer takes for"
                                + " its markers are told from them and need nothing set.",
                        TARGET_GROUP,
                        6,
                        ConfigDef.Width.SHORT,
                        "When offsets are missing");
    }
}
