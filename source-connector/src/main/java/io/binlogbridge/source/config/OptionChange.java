package io.binlogbridge.source.config;

import java.util.Map;
import java.util.Optional;

/** What becomes here of an option of Debezium's. */
public sealed interface OptionChange {

    String option();

    /** For the documentation, and for who gives the option all the same. */
    String why();

    /** What holds where a user gives nothing; empty where Debezium is to find nothing. */
    Optional<String> byDefault();

    /** What {@code given}, by a user, does wrong; empty when it holds. */
    Optional<String> refusal(String given);

    /** Makes of what a user gave, over the defaults, what Debezium's parts are configured with. */
    void settle(Map<String, String> options);

    /** Another default; a user's value wins. */
    record Default(String option, String value, String why) implements OptionChange {

        @Override
        public Optional<String> byDefault() {
            return Optional.of(value);
        }

        @Override
        public Optional<String> refusal(String given) {
            return Optional.empty();
        }

        @Override
        public void settle(Map<String, String> options) {}
    }

    /** The only value there is. */
    record Fixed(String option, String value, String why) implements OptionChange {

        @Override
        public Optional<String> byDefault() {
            return Optional.of(value);
        }

        @Override
        public Optional<String> refusal(String given) {
            return given.equals(value) ? Optional.empty() : Optional.of("This option cannot be changed here. " + why);
        }

        @Override
        public void settle(Map<String, String> options) {
            options.put(option, value);
        }
    }

    /** An option that does harm with any value. */
    record NeverSet(String option, String why) implements OptionChange {

        @Override
        public Optional<String> byDefault() {
            return Optional.empty();
        }

        @Override
        public Optional<String> refusal(String given) {
            return Optional.of("This option cannot be set here; remove it. " + why);
        }

        @Override
        public void settle(Map<String, String> options) {
            options.remove(option);
        }
    }
}
