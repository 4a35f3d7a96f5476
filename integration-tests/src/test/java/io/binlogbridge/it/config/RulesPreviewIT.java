package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.kafka.ConnectorStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dry run of the rules, asked of a real worker. */
@ExtendWith(LiveStack.Provider.class)
class RulesPreviewIT {

    @BeforeAll
    static void makeTables(LiveStack stack) {
        stack.source()
                .run(
                        """
                CREATE DATABASE preview_it;
                CREATE TABLE preview_it.orders (id BIGINT PRIMARY KEY, addr VARCHAR(20), card_number TEXT);
                CREATE TABLE preview_it.items (id BIGINT PRIMARY KEY);
                CREATE VIEW preview_it.v AS SELECT id FROM preview_it.orders;
                """);
    }

    @AfterAll
    static void dropTables(LiveStack stack) {
        stack.source().run("DROP DATABASE preview_it");
    }

    /** As docs/rules-preview.md has it. */
    private static Map<String, String> config(LiveStack stack) {
        try (Pair pair = new Pair(stack, "preview_it")) {
            Map<String, String> config = pair.sinkConfig();
            config.put("rules", "orders,rest");
            config.put("rules.orders.match", "preview_it\\.orders");
            config.put("rules.orders.to", "store.sales_orders");
            config.put("rules.orders.columns.rename", "addr:address");
            config.put("rules.orders.columns.exclude", "card_number");
            config.put("rules.rest.match", "preview_it\\.(.*)");
            config.put("rules.rest.to", "store.$1");
            config.put("rules.preview", "true");
            config.put("rules.preview.source.url", stack.source().jdbcUrl());
            config.put("rules.preview.source.user", stack.source().user());
            config.put("rules.preview.source.password", stack.source().password());
            config.put("rules.preview.source.databases", "preview_it");
            return config;
        }
    }

    private static JsonNode result(JsonNode answer) {
        for (JsonNode option : answer.path("configs")) {
            if (option.path("value").path("name").asText().equals("rules.preview.result")) {
                return option.path("value");
            }
        }
        throw new AssertionError("no result in " + answer);
    }

    @Test
    void theAnswerSaysWhatEachTableWouldBecome(LiveStack stack) {
        JsonNode answer = stack.rest().validate(config(stack));

        assertThat(answer.path("error_count").asInt()).isZero();
        assertThat(result(answer).path("value").asText())
                .isEqualTo("2 tables and 1 view are known: 3 on the target, 0 left out, 0 problems.");
        List<String> lines = new ArrayList<>();
        result(answer).path("recommended_values").forEach(line -> lines.add(line.asText()));
        assertThat(lines)
                .containsExactly(
                        "preview_it (database) -> store",
                        "preview_it.items -> store.items (rule rest)",
                        "preview_it.orders -> store.sales_orders (rule orders); columns: addr as address, card_number left out",
                        "preview_it.v (view) -> store.v (rule rest)");
        assertThat(answer.toString()).doesNotContain(stack.source().password());
    }

    @Test
    void aCollisionIsAnErrorAndIsRefused(LiveStack stack) {
        Map<String, String> config = config(stack);
        config.put("rules.orders.to", "store.items");

        new Refusal(stack.rest(), config)
                .assertAt(
                        "rules",
                        "Table preview_it.items and table preview_it.orders of the source would all be store.items on the"
                                + " target")
                .assertSecret(stack.source().password());
    }

    @Test
    void aConnectorThatIsCreatedWithItRunsNothing(LiveStack stack) {
        Map<String, String> config = config(stack);
        String name = config.get("name");
        stack.rest().put(name, config);
        try {
            awaitStatus(stack, name, ConnectorStatus::hasFailed);
            ConnectorStatus status = stack.rest().status(name);
            assertThat(status.connector()).isEqualTo("FAILED");
            assertThat(status.tasks()).isEmpty();
            assertThat(status.reason()).contains("rules.preview=true is for validate alone. Take it out to start.");
        } finally {
            stack.rest().delete(name);
        }
    }

    @Test
    void aConnectorThatRunsKeepsItsTasks(LiveStack stack) {
        Map<String, String> config = config(stack);
        String name = config.get("name");
        config.put("rules.preview", "false");
        stack.rest().put(name, config);
        try {
            awaitStatus(stack, name, ConnectorStatus::isRunning);
            config.put("rules.preview", "true");
            stack.rest().put(name, config);
            awaitStatus(stack, name, status -> status.connector().equals("FAILED"));
            assertThat(stack.rest().status(name).tasks()).containsExactly("RUNNING");

            config.put("rules.preview", "false");
            stack.rest().put(name, config);
            awaitStatus(stack, name, ConnectorStatus::isRunning);
        } finally {
            stack.rest().delete(name);
        }
    }

    private static void awaitStatus(LiveStack stack, String name, Predicate<ConnectorStatus> expected) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> expected.test(stack.rest().status(name)));
    }
}
