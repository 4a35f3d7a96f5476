package io.binlogbridge.sink.config;

import io.binlogbridge.sink.event.value.UntypedModes;
import io.binlogbridge.sink.event.value.UntypedModes.Binaries;
import io.binlogbridge.sink.event.value.UntypedModes.Decimals;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** How the source writes what JSON without schemas does not tell. Without a value, what would have to be guessed is refused. */
final class UntypedOptions {

    private static final String GROUP = "Values";
    private static final List<String> DECIMALS = List.of("precise", "string");
    private static final List<String> BINARIES = List.of("bytes", "base64", "base64-url-safe", "hex");

    private UntypedOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        SinkOptions.UNTYPED_DECIMALS,
                        ConfigDef.Type.STRING,
                        null,
                        oneOf(DECIMALS),
                        Importance.LOW,
                        "For JSON without schemas: what decimal.handling.mode is on the source, precise or string. Unset, a DECIMAL or"
                                + " BIGINT UNSIGNED that comes as text stops the task. Only string serves every number: with"
                                + " precise nothing tells the scale of a DECIMAL, which stops the task too.",
                        GROUP,
                        1,
                        ConfigDef.Width.SHORT,
                        "Decimals without schemas")
                .define(
                        SinkOptions.UNTYPED_BINARIES,
                        ConfigDef.Type.STRING,
                        null,
                        oneOf(BINARIES),
                        Importance.LOW,
                        "For JSON without schemas: what binary.handling.mode is on the source, bytes, base64, base64-url-safe or hex."
                                + " Unset, a value of BINARY, VARBINARY or BLOB stops the task.",
                        GROUP,
                        2,
                        ConfigDef.Width.SHORT,
                        "Bytes without schemas");
    }

    private static ConfigDef.Validator oneOf(List<String> allowed) {
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (value != null && !allowed.contains(value.toString().toLowerCase(Locale.ROOT))) {
                        throw new ConfigException(name, value, "It is one of " + String.join(", ", allowed));
                    }
                },
                () -> String.join(", ", allowed));
    }

    static UntypedModes read(AbstractConfig parsed) {
        return new UntypedModes(
                decimals(parsed.getString(SinkOptions.UNTYPED_DECIMALS)),
                binaries(parsed.getString(SinkOptions.UNTYPED_BINARIES)));
    }

    private static Decimals decimals(@Nullable String mode) {
        return mode == null ? Decimals.UNKNOWN : Decimals.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    private static Binaries binaries(@Nullable String mode) {
        if (mode == null) {
            return Binaries.UNKNOWN;
        }
        // The JSON converter writes bytes in base64.
        return mode.equalsIgnoreCase("bytes")
                ? Binaries.BASE64
                : Binaries.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
