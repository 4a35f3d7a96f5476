package io.binlogbridge.sink.config;

import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** A URL of MySQL Connector/J. The message never repeats the value, which may hold a password. */
final class JdbcUrl implements ConfigDef.Validator {

    private static final List<String> REFUSED = List.of(
            "allowLoadLocalInfile",
            "allowLoadLocalInfileInPath",
            "allowUrlInLocalInfile",
            "allowMultiQueries",
            "characterEncoding");

    private static final String WHY_REFUSED =
            "the sink sets its sessions up itself, and a target must not be able to ask for files of the worker";

    /** The same, where none need be given. */
    static ConfigDef.Validator orNone() {
        JdbcUrl url = new JdbcUrl();
        return ConfigDef.LambdaValidator.with(
                (name, value) -> {
                    if (value != null && !value.toString().isEmpty()) {
                        url.ensureValid(name, value);
                    }
                },
                url::toString);
    }

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        if (value == null || !value.toString().startsWith("jdbc:mysql:")) {
            throw new ConfigException(name + " must be of the form jdbc:mysql://host:port/");
        }
        for (String parameter : REFUSED) {
            if (value.toString().contains(parameter + "=")) {
                throw new ConfigException(name + " must not have the parameter " + parameter + ": " + WHY_REFUSED);
            }
        }
    }

    @Override
    public String toString() {
        return "jdbc:mysql://host:port/";
    }
}
