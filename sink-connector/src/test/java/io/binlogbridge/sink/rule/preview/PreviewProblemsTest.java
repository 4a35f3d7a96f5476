package io.binlogbridge.sink.rule.preview;

import static io.binlogbridge.sink.rule.preview.Previewed.rules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the preview finds that would stop the task or mix up rows. */
class PreviewProblemsTest {

    private static Previewed into(String target) {
        return rules("a.match", "d\\.(.*)", "a.to", target);
    }

    @Test
    void tablesThatEndInOneTargetCollide() {
        assertThat(into("x.t").table("d.a").table("d.b").table("d.c").problems())
                .containsExactly(
                        "Table d.a, table d.b and table d.c of the source would all be x.t on the target, where they"
                                + " would overwrite each other's rows. Give them different names, or merge=true in the rule of each.");
    }

    @Test
    void aTableCollidesWithOneThatNoRuleMoves() {
        assertThat(rules("a.match", "d\\.old", "a.to", "d.t")
                        .table("d.old")
                        .table("d.t")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("Table d.old and table d.t of the source would all be d.t on the target");
    }

    @Test
    void oneThatIsLeftOutCollidesWithNothing() {
        assertThat(rules("a.match", "d\\.old", "a.to", "d.t", "default", "exclude")
                        .table("d.old")
                        .table("d.t")
                        .problems())
                .isEmpty();
    }

    @Test
    void namesCollideThatTheTargetFolds() {
        assertThat(rules().table("d.T").table("d.t").problems()).isEmpty();
        assertThat(rules().folding().table("d.T").table("d.t").problems())
                .containsExactly(
                        "Table d.T and table d.t of the source would all be d.t on the target, which keeps names in"
                                + " lower case (lower_case_table_names), where they would overwrite each other's rows. Give them"
                                + " different names, or merge=true in the rule of each.");
    }

    @Test
    void namesCollideThatTheCaseMakesEqual() {
        assertThat(rules().option("names.case", "upper")
                        .table("d.T")
                        .table("d.t")
                        .problems())
                .singleElement()
                .asString()
                .contains("would all be D.T on the target");
        assertThat(rules().option("names.case", "lower")
                        .table("D.t")
                        .table("d.t")
                        .problems())
                .singleElement()
                .asString()
                .contains("would all be d.t on the target");
    }

    @Test
    void aViewSharesItsNameWithNothing() {
        assertThat(rules("a.match", "d\\..*", "a.to", "x.t", "a.merge", "true")
                        .table("d.a")
                        .view("d.v")
                        .problems())
                .containsExactly(
                        "Table d.a and view d.v of the source would all be x.t on the target, and a view shares its"
                                + " name with nothing. Give them different names.");
    }

    @Test
    void tablesThatAreMergedMayMeet() {
        assertThat(rules("a.match", "d\\..*", "a.to", "x.t", "a.merge", "true")
                        .table("d.a", "id*", "v")
                        .table("d.b", "ID*", "V")
                        .table("d.c")
                        .problems())
                .isEmpty();
    }

    @Test
    void tablesOfWhichOneRuleAloneMergesCollide() {
        assertThat(rules("a.match", "d\\.a", "a.to", "x.$0", "b.match", "d\\.(b)", "b.to", "x.d.a", "b.merge", "true")
                        .table("d.a")
                        .table("d.b")
                        .problems())
                .singleElement()
                .asString()
                .contains("or merge=true in the rule of each");
    }

    @Test
    void mergedTablesHaveTheSameColumns() {
        assertThat(rules("a.match", "d\\..*", "a.to", "x.t", "a.merge", "true")
                        .table("d.a", "id*", "v", "old")
                        .table("d.b", "id*", "w", "v")
                        .problems())
                .containsExactly(
                        "Table d.a and table d.b of the source, which are merged into x.t, would have different"
                                + " columns there: only d.a has old, only d.b has w. Leave them out or rename them in the rules, so that"
                                + " the columns are the same.");
    }

    @Test
    void rulesMayMakeTheColumnsTheSame() {
        assertThat(rules(
                                "a.match", "d\\.a",
                                "a.to", "x.${table}",
                                "a.merge", "true",
                                "a.columns.rename", "old:w",
                                "b.match", "d\\.(b)",
                                "b.to", "x.a",
                                "b.merge", "true",
                                "b.columns.exclude", "extra")
                        .table("d.a", "id*", "old")
                        .table("d.b", "id*", "w", "extra")
                        .problems())
                .isEmpty();
    }

    @Test
    void whatTellsMergedTablesApartIsDifferentInEach() {
        assertThat(rules(
                                "a.match",
                                "d\\.(.).*",
                                "a.to",
                                "x.t",
                                "a.merge",
                                "true",
                                "a.merge.column",
                                "src",
                                "a.merge.value",
                                "$1")
                        .table("d.a1")
                        .table("d.a2")
                        .table("d.b")
                        .problems())
                .containsExactly(
                        "Table d.a1 and table d.a2 of the source, which are merged into x.t, have the same value 'a' in"
                                + " merge.column src, which is to tell their rows apart.");
    }

    @Test
    void mergedTablesAreToldApartByOneColumn() {
        assertThat(rules(
                                "a.match",
                                "d\\.a",
                                "a.to",
                                "x.t",
                                "a.merge",
                                "true",
                                "a.merge.column",
                                "src",
                                "a.merge.value",
                                "1",
                                "b.match",
                                "d\\.b",
                                "b.to",
                                "x.${table}",
                                "b.merge",
                                "true",
                                "c.match",
                                "d\\.(t)",
                                "c.to",
                                "x.$1",
                                "c.merge",
                                "true")
                        .table("d.a")
                        .table("d.t")
                        .problems())
                .singleElement()
                .asString()
                .contains("are told apart by different columns");
    }

    @Test
    void aPrimaryKeyThatLosesAColumnNeedsAKey() {
        Previewed without = rules("a.match", ".*", "a.columns.exclude", "b").table("d.t", "a*", "b*", "c");
        assertThat(without.problems())
                .containsExactly(
                        "Table d.t of the source (rule \"a\") loses b of its primary key, so that nothing tells its rows"
                                + " apart. Keep it, or say with the rule's key which columns do.");
        assertThat(without.option("rules.a.key", "a,c").problems()).isEmpty();
        assertThat(without.option("rules.a.key", "a,d").problems())
                .containsExactly("Table d.t of the source (rule \"a\") has no column d, which the rule's key names.");
    }

    @Test
    void twoColumnsOfOneNameAreTold() {
        assertThat(rules("a.match", ".*", "a.columns.rename", "a:B")
                        .table("d.t", "a*", "b")
                        .problems())
                .containsExactly("Table d.t of the source (rule \"a\") would have two columns called b: a and b.");
        assertThat(rules("a.match", ".*", "a.columns.rename.pattern", "(.)_.*", "a.columns.rename.to", "$1")
                        .table("d.t", "x_1*", "x_2")
                        .problems())
                .singleElement()
                .asString()
                .contains("would have two columns called x: x_1 and x_2");
    }

    @Test
    void aTableWithoutAColumnIsTold() {
        assertThat(rules("a.match", ".*", "a.columns.include", "x")
                        .table("d.t", "a")
                        .problems())
                .containsExactly("Table d.t of the source (rule \"a\") would have no column.");
    }

    @Test
    void namesThatMySqlDoesNotTakeAreTold() {
        assertThat(into("x.t_" + "1234567890".repeat(6) + "_$1").table("d.t").problems())
                .isEmpty();
        assertThat(into("x.t_" + "1234567890".repeat(6) + "_$1").table("d.to").problems())
                .singleElement()
                .asString()
                .contains("would be a table called t_123456789")
                .endsWith("which has 65 characters; MySQL takes 64.");
        assertThat(rules("a.match", "d\\.t(.*)", "a.to", "x.$1").table("d.t").problems())
                .contains("Table d.t of the source (rule \"a\") would be a table without a name.");
        assertThat(rules(
                                "a.match",
                                ".*",
                                "a.columns.rename.pattern",
                                "a",
                                "a.columns.rename.to",
                                "${column}" + "b".repeat(64))
                        .table("d.t", "a")
                        .problems())
                .singleElement()
                .asString()
                .contains("would be given a column called ab");
    }
}
