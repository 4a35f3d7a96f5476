package io.binlogbridge.sink;

import io.binlogbridge.sink.validate.PreviewAnswer;
import io.binlogbridge.sink.validate.Problem;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;

/** Gathers problems at the options that they belong to, as Connect shows them. */
final class Findings {

    private static final String PREVIEW_RESULT = "rules.preview.result";

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

    /** Under a name of its own, which is no option: Connect passes on what it does not know. */
    void add(PreviewAnswer preview) {
        ConfigValue result = added(PREVIEW_RESULT);
        result.value(preview.summary());
        result.recommendedValues(List.copyOf(preview.lines()));
        preview.problems().forEach(this::add);
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
