package io.binlogbridge.sink.config;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** The options of the dry run of the rules. */
public final class PreviewOptions {

    private static final String GROUP = "Preview of the rules";

    /** All that begin with {@code rules.preview.}. */
    public static final List<String> NAMES = List.of(
            SinkOptions.PREVIEW_TABLES,
            SinkOptions.PREVIEW_SOURCE_URL,
            SinkOptions.PREVIEW_SOURCE_USER,
            SinkOptions.PREVIEW_SOURCE_PASSWORD,
            SinkOptions.PREVIEW_SOURCE_DATABASES,
            SinkOptions.PREVIEW_SOURCE_TABLES);

    private PreviewOptions() {}

    /**
     * What they say.
     *
     * @throws org.apache.kafka.common.config.ConfigException when one is wrong, naming it
     */
    public static PreviewRequest read(Map<String, String> options) {
        return PreviewRequest.of(new AbstractConfig(SinkOptions.definition(), options, false));
    }

    static ConfigDef define(ConfigDef options) {
        return source(options.define(
                        SinkOptions.PREVIEW,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "A validate answers, under rules.preview.result, what each table that is known would become, and has an error"
                                + " for each collision. A connector that is created with it does not start.",
                        GROUP,
                        1,
                        ConfigDef.Width.SHORT,
                        "Preview")
                .define(
                        SinkOptions.PREVIEW_TABLES,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.LambdaValidator.with(TableNames::read, () -> "database.table,..."),
                        Importance.LOW,
                        "Tables to preview, database.table each; a name with a dot or a comma in backquotes. Those that have come to"
                                + " the target already are known without it.",
                        GROUP,
                        2,
                        ConfigDef.Width.LONG,
                        "Tables"));
    }

    private static ConfigDef source(ConfigDef options) {
        return options.define(
                        SinkOptions.PREVIEW_SOURCE_URL,
                        ConfigDef.Type.STRING,
                        "",
                        JdbcUrl.orNone(),
                        Importance.LOW,
                        "The source, jdbc:mysql://host:port/, for the preview alone: its tables and their columns are read there.",
                        GROUP,
                        3,
                        ConfigDef.Width.LONG,
                        "Source URL")
                .define(
                        SinkOptions.PREVIEW_SOURCE_USER,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.LOW,
                        "The user on the source; it sees the tables that it has a privilege on.",
                        GROUP,
                        4,
                        ConfigDef.Width.MEDIUM,
                        "Source user")
                .define(
                        SinkOptions.PREVIEW_SOURCE_PASSWORD,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.LOW,
                        "The user's password.",
                        GROUP,
                        5,
                        ConfigDef.Width.MEDIUM,
                        "Source password")
                .define(
                        SinkOptions.PREVIEW_SOURCE_DATABASES,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(PreviewRequest::patterns, () -> "regular expressions"),
                        Importance.LOW,
                        "Which of the source's databases are previewed: regular expressions on the whole name, as in the source"
                                + " connector's database.include.list. All but the system's when empty.",
                        GROUP,
                        6,
                        ConfigDef.Width.LONG,
                        "Databases of the source")
                .define(
                        SinkOptions.PREVIEW_SOURCE_TABLES,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(PreviewRequest::patterns, () -> "regular expressions"),
                        Importance.LOW,
                        "Which of their tables: regular expressions on the whole of database.table, as in the source connector's"
                                + " table.include.list. All when empty.",
                        GROUP,
                        7,
                        ConfigDef.Width.LONG,
                        "Tables of the source");
    }
}
