package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.TriggerPolicy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.ValidList;

/** What becomes of views, routines, triggers and events. */
final class ObjectOptions {

    private static final String GROUP = "Schema objects";

    private static final String[] KINDS = Arrays.stream(StoredObjectKind.values())
            .map(StoredObjectKind::plural)
            .toArray(String[]::new);

    private ObjectOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        SinkOptions.SCHEMA_OBJECTS,
                        ConfigDef.Type.LIST,
                        List.of("views", "procedures", "functions", "triggers"),
                        ValidList.in(KINDS),
                        Importance.MEDIUM,
                        "Which objects beside tables are made on the target: views, procedures, functions, triggers, events. They belong"
                                + " to the sink's user there; views and routines run with the rights of whoever uses them. Events"
                                + " are created DISABLED. The source has an option of the same name.",
                        GROUP,
                        1,
                        ConfigDef.Width.LONG,
                        "Objects beside tables")
                .define(
                        SinkOptions.TRIGGERS,
                        ConfigDef.Type.STRING,
                        "guarded",
                        ConfigDef.CaseInsensitiveValidString.in("guarded", "deferred", "skip", "unguarded"),
                        Importance.MEDIUM,
                        "What becomes of triggers, whose effects on the source stand in the topic already: guarded makes them such that"
                                + " they act for everybody but the sink; deferred keeps them in the control database; skip"
                                + " leaves them out. unguarded is for the cut-over, when the source no longer writes and everything"
                                + " is applied: guarded triggers become as they were on the source and deferred ones are made.",
                        GROUP,
                        2,
                        ConfigDef.Width.SHORT,
                        "Triggers");
    }

    static ObjectPolicy policy(AbstractConfig parsed) {
        Set<StoredObjectKind> kinds = EnumSet.noneOf(StoredObjectKind.class);
        for (String plural : parsed.getList(SinkOptions.SCHEMA_OBJECTS)) {
            Arrays.stream(StoredObjectKind.values())
                    .filter(kind -> kind.plural().equals(plural))
                    .forEach(kinds::add);
        }
        return new ObjectPolicy(
                kinds,
                TriggerPolicy.valueOf(parsed.getString(SinkOptions.TRIGGERS).toUpperCase(Locale.ROOT)));
    }
}
