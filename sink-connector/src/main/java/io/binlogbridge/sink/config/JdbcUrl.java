package io.binlogbridge.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** A URL of MySQL Connector/J. The message never repeats the value, which may hold a password. */
final class JdbcUrl implements ConfigDef.Validator {

    @Override
    public void ensureValid(String name, @Nullable Object value) {
        if (value == null || !value.toString().startsWith("jdbc:mysql:")) {
            throw new ConfigException(name + " must be of the form jdbc:mysql://host:port/");
        }
    }

    @Override
    public String toString() {
        return "jdbc:mysql://host:port/";
    }
}
