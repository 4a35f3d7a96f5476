package io.binlogbridge.sink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.rule.ColumnRule.LeftOutType;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesReaderTest {

    private static final ObjectName ORDERS = new ObjectName("shop", "orders");

    private static RulesReader reader(String... pairs) {
        Map<String, String> options = new HashMap<>(Map.of("rules", "a", "rules.a.match", "shop\\.orders"));
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return new RulesReader(options);
    }

    private static TableRule rule(String... pairs) {
        return reader(pairs).rules().of(ORDERS).orElseThrow();
    }

    @Test
    void columnsAreRenamedByNameAndByPattern() {
        ColumnRule columns = rule(
                        "rules.a.columns.rename",
                        "addr:address, `a,b`:c",
                        "rules.a.columns.rename.pattern",
                        "(.*)_old",
                        "rules.a.columns.rename.to",
                        "x_$1")
                .columns();
        assertThat(columns.target("ADDR")).contains("address");
        assertThat(columns.target("a,b")).contains("c");
        assertThat(columns.target("v_old")).contains("x_v");
        assertThat(columns.target("other")).contains("other");
        assertThat(columns.leavesOut()).isFalse();
    }

    @Test
    void columnsAreLeftOutOrTaken() {
        ColumnRule without = rule("rules.a.columns.exclude", "Card,pin").columns();
        assertThat(without.target("card")).isEmpty();
        assertThat(without.target("PIN")).isEmpty();
        assertThat(without.target("id")).contains("id");
        ColumnRule only = rule("rules.a.columns.include", "id").columns();
        assertThat(only.target("ID")).contains("ID");
        assertThat(only.target("card")).isEmpty();
    }

    @Test
    void operationsAndStatementsAreTakenByName() {
        TableRule rule = rule("rules.a.operations", "insert,Truncate", "rules.a.ddl", "alter_table");
        assertThat(rule.rows().operations()).containsExactlyInAnyOrder(Operation.READ, Operation.INSERT);
        assertThat(rule.takes(StatementKind.ALTER_TABLE)).isTrue();
        assertThat(rule.takes(StatementKind.TRUNCATE_TABLE)).isTrue();
        assertThat(rule.takes(StatementKind.DROP_TABLE)).isFalse();
        assertThat(rule("rules.a.operations", "delete").takes(StatementKind.TRUNCATE_TABLE))
                .isFalse();
        assertThat(rule("rules.a.ddl", "none").takes(StatementKind.CREATE_TABLE))
                .isFalse();
        assertThat(rule().rows().isAll()).isTrue();
    }

    @Test
    void aMergeHasAValueOfEachTable() {
        Rules rules = reader(
                        "rules.a.match",
                        "shop_(\\d+)\\.orders",
                        "rules.a.to",
                        "shop.orders",
                        "rules.a.merge",
                        "true",
                        "rules.a.merge.column",
                        "shard",
                        "rules.a.merge.value",
                        "$1/${table}")
                .rules();
        assertThat(rules.of(new ObjectName("shop_7", "orders")).orElseThrow().merge())
                .contains(new Merge(Optional.of(new Discriminator("shard", "7/orders"))));
    }

    @Test
    void theTypeOfALeftOutColumnIsTold() {
        ColumnRule columns = rule(
                        "rules.a.columns.exclude",
                        "region,amount",
                        "rules.a.where.types",
                        "region:varchar(20) collate utf8mb4_bin,amount:decimal(10,2) unsigned")
                .columns();
        assertThat(columns.typeOfLeftOut("REGION")).contains(new LeftOutType("varchar", "varchar(20)", "utf8mb4_bin"));
        assertThat(columns.typeOfLeftOut("amount"))
                .contains(new LeftOutType("decimal", "decimal(10,2) unsigned", null));
    }

    @Test
    void namesKnowTheSourcesOwnOnes() {
        assertThat(rule("rules.a.to", "${database}_copy.p_${table}_s").target())
                .isEqualTo(new ObjectName("shop_copy", "p_orders_s"));
    }

    @Test
    void namesTakeACase() {
        Rules rules = reader("names.case", "upper", "rules.a.to", "x.Orders").rules();
        assertThat(rules.table(ORDERS)).contains(new ObjectName("X", "ORDERS"));
        assertThat(rules.table(new ObjectName("d", "t"))).contains(new ObjectName("D", "T"));
        assertThat(rules.of(new ObjectName("d", "t")).orElseThrow().columns().target("c"))
                .contains("C");
        assertThat(rules.database("d")).contains("D");
    }

    @Test
    void aTargetThatFoldsNamesHasThemInLowerCase() {
        Rules rules = reader("rules.a.to", "x.Orders").rules();
        rules.targetFoldsNames();
        assertThat(rules.table(ORDERS)).contains(new ObjectName("x", "orders"));
        assertThat(rules.database("Shop")).contains("shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rules.a.columns.rename  | b          | is not of the form old:new
                    rules.a.columns.rename  | b:c,d:C    | columns b and d both become C
                    rules.a.columns.rename.pattern | x   | columns.rename.pattern and columns.rename.to go together
                    rules.a.operations      | upsert     | "upsert" is no operation; there are insert, update, delete and truncate
                    rules.a.ddl             | alter      | "alter" is no kind of statement
                    rules.a.merge           | yes        | merge is true or false
                    rules.a.exclude         | 1          | exclude is true or false
                    rules.a.table.exists.policy | keep   | is fail, reuse or recreate
                    rules.a.where.types     | v:int      | column v is not left out
                    rules.a.colums.exclude  | v          | colums.exclude is not known; a rule has match, to
                    rules.a.columns.exclude.dependents | no | is drop or fail
                    rules.a                 | x          | rules.a is not known
                    rules.b.match           | x          | belongs to a rule "b" that rules does not name
                    names.case              | camel      | names.case is source, lower or upper
                    rules.file              | nowhere.yml | cannot be read
                    """)
    void whatIsWrongIsToldAtItsOption(String option, String value, String problem) {
        assertThat(reader(option, value).problems().get(option)).contains(problem);
    }

    @Test
    void whatTellsTheTablesOfAMergeApartNeedsAMerge() {
        assertThat(reader("rules.a.merge.column", "c").problems().get("rules.a.merge"))
                .contains("need merge=true");
        assertThat(reader("rules.a.merge", "true", "rules.a.merge.column", "c")
                        .problems()
                        .get("rules.a.merge"))
                .contains("merge.column and merge.value go together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "operations", "ddl", "columns.include", "columns.exclude", "where", "key", "merge"})
    void anEmptyPropertyIsNotGuessed(String property) {
        assertThat(reader("rules.a." + property, " ").problems().get("rules.a." + property))
                .contains(property + " is empty");
    }

    @Test
    void aColumnIsNotTakenAndLeftOut() {
        assertThat(reader("rules.a.columns.exclude", "v", "rules.a.columns.include", "w")
                        .problems())
                .containsKey("rules.a.columns.include");
        assertThat(reader("rules.a.columns.exclude", "v", "rules.a.columns.rename", "V:w")
                        .problems())
                .containsKey("rules.a.columns.rename");
        assertThat(reader("rules.a.columns.exclude", "v", "rules.a.key", "v").problems())
                .containsKey("rules.a.key");
    }

    @Test
    void theFileHasFurtherRulesInItsOrder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("rules.yml"),
                """
                rules:
                  orders:
                    match: shop\\..*
                    to: store.${table}
                    columns:
                      rename: {addr: address, "a,b": c}
                      exclude: [card, pin]
                    operations: insert,update
                  rest:
                    match: .*\\..*
                    exclude: true
                    columns.rename:
                      pattern: (.*)_old
                      to: $1
                """);
        Rules rules = reader("rules.file", file.toString()).rules();
        assertThat(rules.table(ORDERS)).contains(ORDERS);
        TableRule items = rules.of(new ObjectName("shop", "items")).orElseThrow();
        assertThat(items.target()).isEqualTo(new ObjectName("store", "items"));
        assertThat(items.columns().target("a,b")).contains("c");
        assertThat(items.columns().target("pin")).isEmpty();
        assertThat(items.rows().takes(Operation.DELETE)).isFalse();
        assertThat(rules.table(new ObjectName("other", "t"))).isEmpty();
    }

    @Test
    void theFileOfTheDocumentationIsOne(@TempDir Path folder) throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));
        int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
        Path file = Files.writeString(folder.resolve("rules.yml"), page.substring(begin, page.indexOf("```", begin)));
        Rules rules = new RulesReader(Map.of("rules.file", file.toString())).rules();
        assertThat(rules.table(ORDERS)).contains(new ObjectName("store", "sales_orders"));
        assertThat(rules.table(new ObjectName("shop", "items"))).contains(new ObjectName("store", "items"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: 1                                   | must be a map with the one key "rules"
                    rules: [1]                             | must be a map with the one key "rules"
                    rules: {x: 1}                          | Rule "x" of the rules file
                    rules: {x: {match: a}, x: {match: b}}  | duplicate key x
                    rules: {a: {match: b}}                 | Rule "a" of
                    rules: {x: {math: b}}                  | math is not known
                    rules: {x: {match: b, operations: []}} | operations is empty
                    rules: {x: {match: b, where: }}        | where is empty
                    """)
    void whatIsWrongInTheFileIsTold(String text, String problem, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yml"), text);
        Map<String, String> problems =
                new TreeMap<>(reader("rules.file", file.toString()).problems());
        assertThat(problems).containsOnlyKeys("rules.file");
        assertThat(String.join(" ", problems.values())).contains(problem);
    }
}
