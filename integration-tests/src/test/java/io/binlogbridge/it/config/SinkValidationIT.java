package io.binlogbridge.it.config;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Pair;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bad input of the sink comes through a real worker as a message at its option. */
@ExtendWith(LiveStack.Provider.class)
class SinkValidationIT {

    private static final String SECRET = "s3cret-Word";

    @BeforeAll
    static void user(LiveStack stack) {
        stack.target().run("CREATE USER validation_poor IDENTIFIED BY 's3cret-Word'");
    }

    @AfterAll
    static void userIsGone(LiveStack stack) {
        stack.target().run("DROP USER validation_poor");
    }

    @Test
    void aGoodConfigurationHasNoErrors(LiveStack stack) {
        new Refusal(stack.rest(), config(stack)).assertNone();
    }

    @Test
    void aPortThatNobodyListensOn(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "connection.url", "jdbc:mysql://127.0.0.1:1/"))
                .assertAt(
                        "connection.url", "The target jdbc:mysql://127.0.0.1:1/ cannot be reached", "Check host, port")
                .assertSecret(stack.target().password());
    }

    @Test
    void aWrongPassword(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "connection.password", SECRET))
                .assertAt("connection.user", "does not let user root in")
                .assertSecret(SECRET);
    }

    @Test
    void aUserWhoMayNotMakeTheControlDatabase(LiveStack stack) {
        Map<String, String> config = with(stack, "connection.user", "validation_poor");
        config.put("connection.password", SECRET);

        new Refusal(stack.rest(), config)
                .assertAt(
                        "control.database",
                        "User validation_poor cannot make or write the control database binlog_bridge")
                .assertSecret(SECRET);
    }

    @Test
    void aTargetThatIsReadOnly(LiveStack stack) {
        stack.target().run("SET GLOBAL read_only = 1");
        try {
            new Refusal(stack.rest(), config(stack)).assertAt("connection.url", "is read-only");
        } finally {
            stack.target().run("SET GLOBAL read_only = 0");
        }
    }

    @Test
    void aPolicyThatThereIsNot(LiveStack stack) {
        new Refusal(stack.rest(), with(stack, "table.exists.policy", "ask"))
                .assertAt("table.exists.policy", "Invalid value ask", "must be one of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rules.b.to; rules=a b,rules.a.match=x,rules.b.match=y,rules.a.to=d.t,rules.b.to=d.t; Rules \"a\" and \"b\" collide",
                "rules.b.match; rules=a b,rules.a.match=x,rules.b.match=x; matches the same as rule \"a\"",
                "rules.a.match; rules=a; it names nothing",
                "rules.b.match; rules=a,rules.a.match=x,rules.b.match=y; belongs to a rule \"b\" that rules does not name",
                "rules.a.to; rules=a,rules.a.match=x,rules.a.to=nodot; is not of the form database.table"
            })
    void rulesThatCollideOrNameNothing(String option, String given, String part, LiveStack stack) {
        Map<String, String> config = config(stack);
        for (String pair : given.split(",")) {
            int equals = pair.indexOf('=');
            config.put(pair.substring(0, equals), pair.substring(equals + 1).replace(' ', ','));
        }
        new Refusal(stack.rest(), config).assertAt(option, part);
    }

    private static Map<String, String> with(LiveStack stack, String option, String value) {
        Map<String, String> config = config(stack);
        config.put(option, value);
        return config;
    }

    private static Map<String, String> config(LiveStack stack) {
        try (Pair pair = new Pair(stack, "sink_validation")) {
            return pair.sinkConfig();
        }
    }
}
