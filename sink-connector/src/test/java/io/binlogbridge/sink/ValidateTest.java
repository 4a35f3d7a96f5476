package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateTest {

    @BeforeAll
    static void makeUser() {
        TargetServer.run(
                "CREATE USER validate_poor@'%' IDENTIFIED BY 'poor'",
                "CREATE DATABASE validate_given",
                "CREATE USER validate_given@'%' IDENTIFIED BY 'given'",
                "GRANT ALL ON validate_given.* TO validate_given@'%'");
    }

    @AfterAll
    static void dropUser() {
        TargetServer.run("DROP USER validate_poor@'%', validate_given@'%'", "DROP DATABASE validate_given");
    }

    private static Map<String, String> good() {
        Map<String, String> options = TargetServer.options("validate");
        options.put("connector.class", MySqlSinkConnector.class.getName());
        return options;
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> options = new HashMap<>(good());
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }

    /** Messages by option. */
    private static Map<String, List<String>> problems(Map<String, String> options) {
        Map<String, List<String>> problems = new LinkedHashMap<>();
        new MySqlSinkConnector().validate(options).configValues().forEach(value -> {
            if (!value.errorMessages().isEmpty()) {
                problems.put(value.name(), value.errorMessages());
            }
        });
        return problems;
    }

    private static void assertProblem(Map<String, String> options, String option, String part) {
        assertThat(problems(options)).containsOnlyKeys(option);
        assertThat(problems(options).get(option)).singleElement().asString().contains(part);
    }

    @Test
    void goodOptionsHaveNoProblemAndLeaveNothingOnTheTarget() {
        assertThat(problems(good())).isEmpty();
        assertThat(TargetServer.rows("SHOW DATABASES LIKE 'control\\_validate'"))
                .isEmpty();
    }

    @Test
    void theConnectionOptionsAreRequired() {
        Map<String, String> options = good();
        options.remove("connection.url");
        options.remove("connection.user");
        assertThat(problems(options)).containsOnlyKeys("connection.url", "connection.user");
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefusedWithoutBeingRepeated() {
        assertProblem(
                with("connection.url", "jdbc:postgresql://secret@h/"),
                "connection.url",
                "must be of the form jdbc:mysql://host:port/");
        assertThat(problems(with("connection.url", "jdbc:postgresql://secret@h/"))
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        assertProblem(
                with("connection.url", "jdbc:mysql://127.0.0.1:1/"),
                "connection.url",
                "The target jdbc:mysql://127.0.0.1:1/ cannot be reached. Check host, port");
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        assertProblem(
                with("connection.url", "jdbc:mysql://no-such-host.invalid:3306/"),
                "connection.url",
                "cannot be reached");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() {
        assertProblem(with("connection.password", "wrong-secret"), "connection.user", "does not let user root in");
        assertThat(problems(with("connection.password", "wrong-secret")).toString())
                .doesNotContain("wrong-secret");
    }

    @Test
    void aUserWhoMayNotMakeTheControlDatabaseIsTold() {
        assertProblem(
                with("connection.user", "validate_poor", "connection.password", "poor"),
                "control.database",
                "User validate_poor cannot make or write the control database control_validate. Grant it ALL on");
    }

    @Test
    void aUserWhoWasGivenADatabaseNeedsNoRightToCreateOne() {
        assertThat(problems(with(
                        "connection.user",
                        "validate_given",
                        "connection.password",
                        "given",
                        "control.database",
                        "validate_given")))
                .isEmpty();
    }

    @Test
    void aReadOnlyServerIsSaid() {
        TargetServer.run("SET GLOBAL read_only=1");
        try {
            assertProblem(good(), "connection.url", "is read-only");
        } finally {
            TargetServer.run("SET GLOBAL read_only=0", "SET GLOBAL super_read_only=0");
        }
    }

    @Test
    void aControlDatabaseOfANewerVersionIsRefused() {
        TargetServer.run(
                "CREATE DATABASE validate_newer",
                "CREATE TABLE validate_newer.schema_version (version INT PRIMARY KEY)",
                "INSERT INTO validate_newer.schema_version VALUES (99)");
        try {
            assertProblem(with("control.database", "validate_newer"), "control.database", "has version 99");
        } finally {
            TargetServer.run("DROP DATABASE validate_newer");
        }
    }

    @Test
    void anUnknownPolicyIsRefused() {
        assertProblem(with("table.exists.policy", "ask"), "table.exists.policy", "String must be one of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rules.a.match; rules=a; Rule \"a\" cannot be used: it names nothing",
                "rules.a.match; rules=a,rules.a.match=(; is no regular expression",
                "rules.a.to; rules=a,rules.a.match=x,rules.a.to=nodot; is not of the form database.table",
                "rules.a.to; rules=a,rules.a.match=x,rules.a.to=d.$1; $1 is no group of",
                "rules.a.to; rules=a,rules.a.match=x,rules.a.to=d.${n}; ${n} is no group of",
                "rules.b.match; rules=a,rules.a.match=x,rules.b.match=y; belongs to a rule \"b\" that rules does not name",
                "rules.a.were; rules=a,rules.a.match=x,rules.a.were=y; is not known; a rule has match and to",
                "rules; rules=a a,rules.a.match=x; stands once",
                "rules.b.to; rules=a b,rules.a.match=x,rules.b.match=y,rules.a.to=d.t,rules.b.to=d.t; Rules \"a\" and \"b\" collide",
                "rules.b.match; rules=a b,rules.a.match=x,rules.b.match=x; matches the same as rule \"a\"",
                "rules.default; rules.default=maybe; must be one of"
            })
    void wrongRulesAreToldAtTheirOption(String option, String given, String part) {
        Map<String, String> options = good();
        for (String pair : given.split(",")) {
            int equals = pair.indexOf('=');
            options.put(pair.substring(0, equals), pair.substring(equals + 1).replace(' ', ','));
        }
        assertThat(problems(options)).containsKey(option);
        assertThat(problems(options).get(option))
                .anySatisfy(message -> assertThat(message).contains(part.strip()));
    }
}
