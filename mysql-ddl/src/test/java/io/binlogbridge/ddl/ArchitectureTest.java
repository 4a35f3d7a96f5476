package io.binlogbridge.ddl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.binlogbridge.ddl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String TREE =
            "ExpressionColumns|NameWalk|RowWalk|FoundNames|FoundColumns|FoundTables|FurthestToken|QueryResults|Grammar|GrammarTokens.*|QueryPart|ProgramPart"
                    + "|RowStatements|ExpressionParser|Expression.*Reader|ExpressionSource";

    @ArchTest
    static final ArchRule ONLY_WHAT_CALLERS_NEED_IS_PUBLIC = classes()
            .that()
            .arePublic()
            .should()
            .haveNameMatching(
                    ".*\\.(ClauseEdits|ClauseLevel|Clauses|ColumnDetour|DdlClause|DdlParser|DdlStatement|DdlSyntaxException"
                            + "|DefaultCharacterSet|ColumnChange|ColumnMapping|ColumnRuleException|ColumnsApplied|LeftOut"
                            + "|Expression|ExpressionParser|Literal|Operator|UnsupportedExpressionException"
                            + "|HelperNames|HelperTable|HelperTables|OnlineMeaning|ServerTables|TablesThere|NameMapping|ObjectName|ObjectReference|ObjectType|PlainWords|Role|SqlMode"
                            + "|StatementKind|StatementWords|UniqueKeyColumns|StoredObjectEdits|StoredObjectKind|TableRename|VersionComment)(\\$.*)?");

    @ArchTest
    static final ArchRule THE_GRAMMAR_IS_KNOWN_WHERE_SCOPES_MATTER_AND_NOWHERE_ELSE = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(" + TREE + ")")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.debezium..", "org.antlr..");
}
