package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.StopException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A validate with rules.preview=true, where one server is source and target. */
class PreviewTest {

    private static final String RESULT = "rules.preview.result";

    @BeforeAll
    static void makeSource() {
        TargetServer.run(
                "CREATE DATABASE preview_shop",
                "CREATE TABLE preview_shop.orders (id BIGINT PRIMARY KEY, addr VARCHAR(20), card_number TEXT)",
                "CREATE TABLE preview_shop.items (a INT, b INT, c INT, PRIMARY KEY (a, b), UNIQUE KEY (c))",
                "CREATE TABLE preview_shop.bare (a INT NOT NULL UNIQUE, b INT)",
                "CREATE VIEW preview_shop.v AS SELECT id FROM preview_shop.orders",
                "CREATE DATABASE preview_other",
                "CREATE TABLE preview_other.t (id INT)");
    }

    @AfterAll
    static void dropSource() {
        TargetServer.run("DROP DATABASE preview_shop", "DROP DATABASE preview_other");
    }

    private static Map<String, String> options(String... pairs) {
        Map<String, String> options = TargetServer.options("preview");
        options.put("connector.class", MySqlSinkConnector.class.getName());
        options.put("rules.preview", "true");
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return options;
    }

    private static Map<String, String> withSource(String... pairs) {
        Map<String, String> options = options(pairs);
        options.put("rules.preview.source.url", TargetServer.url());
        options.put("rules.preview.source.user", TargetServer.user());
        options.put("rules.preview.source.password", TargetServer.password());
        options.putIfAbsent("rules.preview.source.databases", "preview_.*");
        return options;
    }

    private static Map<String, ConfigValue> validated(Map<String, String> options) {
        Map<String, ConfigValue> values = new TreeMap<>();
        new MySqlSinkConnector().validate(options).configValues().forEach(value -> values.put(value.name(), value));
        return values;
    }

    private static List<String> lines(Map<String, String> options) {
        Map<String, ConfigValue> values = validated(options);
        assertThat(values.values())
                .allSatisfy(value ->
                        assertThat(value.errorMessages()).as(value.name()).isEmpty());
        return values.get(RESULT).recommendedValues().stream()
                .map(String::valueOf)
                .toList();
    }

    private static List<String> problems(String option, Map<String, String> options) {
        return validated(options).get(option).errorMessages();
    }

    @Test
    void theSourceIsReadWithItsColumns() {
        Map<String, String> options = withSource(
                "rules",
                "orders,rest",
                "rules.orders.match",
                "preview_shop\\.orders",
                "rules.orders.to",
                "store.sales_orders",
                "rules.orders.columns.rename",
                "addr:address",
                "rules.orders.columns.exclude",
                "card_number",
                "rules.rest.match",
                "preview_shop\\.(.*)",
                "rules.rest.to",
                "store.$1");
        assertThat(lines(options))
                .containsExactly(
                        "preview_other (database) -> preview_other",
                        "preview_other.t -> preview_other.t; the target has preview_other.t already, and not from this"
                                + " connector (table.exists.policy=fail)",
                        "preview_shop (database) -> store",
                        "preview_shop.bare -> store.bare (rule rest)",
                        "preview_shop.items -> store.items (rule rest)",
                        "preview_shop.orders -> store.sales_orders (rule orders); columns: addr as address, card_number left"
                                + " out",
                        "preview_shop.v (view) -> store.v (rule rest)");
        assertThat(validated(options).get(RESULT).value())
                .isEqualTo("4 tables and 1 view are known: 5 on the target, 0 left out, 0 problems.");
    }

    @Test
    void theSourceIsReadAsFarAsItIsCaptured() {
        assertThat(lines(withSource("rules.preview.source.tables", "preview_shop\\.(items|v), preview_other.*")))
                .filteredOn(line -> !line.contains("(database)"))
                .extracting(line -> line.replaceAll(" .*", ""))
                .containsExactly("preview_other.t", "preview_shop.items", "preview_shop.v");
        assertThat(lines(withSource("rules.preview.source.databases", "PREVIEW_SHOP", "schema.objects", "procedures")))
                .extracting(line -> line.replaceAll(" .*", ""))
                .containsExactly("preview_shop", "preview_shop.bare", "preview_shop.items", "preview_shop.orders");
    }

    @Test
    void aCollisionIsAnErrorOfTheRules() {
        assertThat(problems(
                        "rules",
                        withSource(
                                "rules", "a", "rules.a.match", "preview_shop\\.(orders|items)", "rules.a.to", "x.t")))
                .singleElement()
                .asString()
                .startsWith("Table preview_shop.items and table preview_shop.orders of the source would all be x.t");
    }

    @Test
    void thePrimaryKeyIsToldFromOtherKeys() {
        String match = "rules.a.match";
        assertThat(problems(
                        "rules",
                        withSource("rules", "a", match, "preview_shop\\.items", "rules.a.columns.exclude", "b")))
                .singleElement()
                .asString()
                .contains("loses b of its primary key");
        assertThat(problems(
                        "rules",
                        withSource("rules", "a", match, "preview_shop\\.(items|bare)", "rules.a.columns.exclude", "c")))
                .isEmpty();
        assertThat(problems(
                        "rules",
                        withSource("rules", "a", match, "preview_shop\\.bare", "rules.a.columns.exclude", "a")))
                .isEmpty();
    }

    @Test
    void tablesMayBeGivenByName() {
        assertThat(lines(options("rules.preview.tables", "d.t, `my.d`.`a,b`")))
                .containsExactly("d (database) -> d", "d.t -> d.t", "my.d (database) -> my.d", "my.d.a,b -> my.d.a,b");
        assertThat(problems("rules.preview.source.tables", options("rules.preview.source.tables", "d.t,(")))
                .singleElement()
                .asString()
                .contains("\"(\" is no regular expression");
        assertThat(validated(options("rules.preview.tables", "d.t, nodot")).get("rules.preview.tables"))
                .satisfies(value -> assertThat(value.errorMessages())
                        .singleElement()
                        .asString()
                        .contains("\"nodot\" does not begin with a name of the form database.table"));
    }

    @Test
    void withoutATableThereIsNothingToSay() {
        assertThat(lines(options())).isEmpty();
        assertThat(validated(options()).get(RESULT).value().toString()).startsWith("No table is known yet");
        assertThat(validated(options("rules.preview", "false"))).doesNotContainKey(RESULT);
    }

    @Test
    void whatHasComeIsKnown() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            run.topic.read(run.table("t", "id", INT64_SCHEMA), 1L).ddl("CREATE VIEW v AS SELECT id FROM t");
            run.deliver().stop();
            run.with("rules", "a").with("rules.a.match", run.name + "\\.t").with("rules.a.to", "x.u");
            assertThat(lines(run.with("rules.preview", "true").options))
                    .contains(
                            run.name + ".t -> x.u (rule a); it is " + run.name
                                    + ".t on the target now, and the rules do not move what has come",
                            run.name + ".v (view) -> " + run.name + ".v");
        }
    }

    @Test
    void everyMemberOfAMergeIsKnown() {
        try (SinkRun run = new SinkRun().with("rules", "a")) {
            run.with("rules.a.match", run.name + "\\.(.*)").with("rules.a.to", run.name + ".all");
            run.with("rules.a.merge", "true");
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            run.topic.read(run.table("t", "id", INT64_SCHEMA), 1L);
            run.topic.snapshotDdl("CREATE TABLE u (id BIGINT PRIMARY KEY)");
            run.topic.read(run.table("u", "id", INT64_SCHEMA), 2L);
            run.deliver().stop();
            assertThat(lines(run.with("rules.preview", "true").options))
                    .contains(
                            run.name + ".t -> " + run.name + ".all (rule a); merged, its rows are told by their keys",
                            run.name + ".u -> " + run.name + ".all (rule a); merged, its rows are told by their keys");
        }
    }

    @Test
    void aSourceThatDoesNotAnswerIsToldWithoutItsPassword() {
        assertThat(problems(
                        "rules.preview.source.url",
                        options(
                                "rules.preview.source.url",
                                "jdbc:mysql://127.0.0.1:1/?password=hidden",
                                "rules.preview.source.user",
                                "u")))
                .singleElement()
                .asString()
                .startsWith("The tables of the source jdbc:mysql://127.0.0.1:1/ cannot be read for the preview. Check")
                .doesNotContain("hidden");
        Map<String, String> wrong = withSource();
        wrong.put("rules.preview.source.password", "wrong");
        assertThat(problems("rules.preview.source.user", wrong)).hasSize(1);
    }

    @Test
    void anOptionThatThereIsNotIsTold() {
        assertThat(problems("rules.preview.tabels", options("rules.preview.tabels", "d.t")))
                .singleElement()
                .asString()
                .startsWith("rules.preview.tabels is not known; there are rules.preview.tables, ");
    }

    @Test
    void aConnectorDoesNotStartWithIt() {
        MySqlSinkConnector connector = new MySqlSinkConnector();
        Map<String, String> options = options();
        assertThatThrownBy(() -> connector.start(options))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("rules.preview=true is for validate alone. Take it out to start.");
    }
}
