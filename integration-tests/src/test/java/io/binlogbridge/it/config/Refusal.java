package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.process.StackException;
import java.util.Map;

/** A configuration as the worker answers to it: asked to validate it, and asked to create it, which it must refuse when anything is wrong. */
final class Refusal {

    private final Answer answer;
    private final String creation;

    Refusal(ConnectRest rest, Map<String, String> config) {
        this.answer = Answer.to(config, rest);
        this.creation = answer.errors().isEmpty() ? "" : creation(rest, config);
    }

    private static String creation(ConnectRest rest, Map<String, String> config) {
        String name = String.valueOf(config.get("name"));
        Throwable refusal = catchThrowable(() -> rest.put(name, config));
        assertThat(refusal).isInstanceOf(StackException.class).hasMessageContaining("was answered with 400");
        assertThat(rest.connectors()).doesNotContain(name);
        // It is JSON, as it came.
        return String.valueOf(refusal.getMessage()).replace("\\\"", "\"");
    }

    void assertNone() {
        assertThat(answer.errors()).isEmpty();
    }

    /** One message at the option has all the parts, and the refusal to create it has them too. */
    Refusal assertAt(String option, String... parts) {
        assertThat(answer.errors()).containsKey(option);
        assertThat(answer.errors().get(option))
                .anySatisfy(message -> assertThat(message).contains(parts));
        assertThat(creation).contains(parts);
        return this;
    }

    /** Neither answer repeats it. */
    void assertSecret(String password) {
        assertThat(answer.text()).doesNotContain(password);
        assertThat(creation).doesNotContain(password);
    }
}
