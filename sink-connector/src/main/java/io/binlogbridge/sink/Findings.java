package io.binlogbridge.sink;

import io.binlogbridge.sink.validate.Problem;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;

/** Gathers problems at the options that they belong to, as Connect shows them. */
final class Findings {

    private final List<ConfigValue> values;

    Findings(Config config) {
        values = new ArrayList<>(config.configValues());
    }

    boolean any() {
        return values.stream().anyMatch(value -> !value.errorMessages().isEmpty());
    }

    /** An option of a rule is not in the definition, so it is added to the answer. */
    void add(Problem problem) {
        values.stream()
                .filter(value -> value.name().equals(problem.option()))
                .findFirst()
                .orElseGet(() -> added(problem.option()))
                .addErrorMessage(problem.sentence());
    }

    private ConfigValue added(String option) {
        ConfigValue value = new ConfigValue(option);
        values.add(value);
        return value;
    }

    Config config() {
        return new Config(values);
    }
}
