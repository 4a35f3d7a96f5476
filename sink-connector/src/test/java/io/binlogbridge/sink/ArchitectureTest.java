package io.binlogbridge.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point one way along the data path, and java.sql appears only where the target is talked to. */
@AnalyzeClasses(packages = "io.binlogbridge.sink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SINK = "io.binlogbridge.sink.";

    @ArchTest
    static final ArchRule DATA_PATH = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("event")
            .definedBy(SINK + "event..")
            .layer("rule")
            .definedBy(SINK + "rule..")
            .layer("onlineddl")
            .definedBy(SINK + "onlineddl..")
            .layer("ddl")
            .definedBy(SINK + "ddl..")
            .layer("target")
            .definedBy(SINK + "target..")
            .layer("catalog")
            .definedBy(SINK + "catalog..")
            .layer("batch")
            .definedBy(SINK + "batch..")
            .layer("write")
            .definedBy(SINK + "write..")
            .layer("progress")
            .definedBy(SINK + "progress..")
            .layer("lane")
            .definedBy(SINK + "lane..")
            .layer("config")
            .definedBy(SINK + "config..")
            .layer("apply")
            .definedBy(SINK + "apply..")
            .layer("validate")
            .definedBy(SINK + "validate..")
            .whereLayer("event")
            .mayNotAccessAnyLayer()
            .whereLayer("rule")
            .mayOnlyAccessLayers("event")
            .whereLayer("target")
            .mayNotAccessAnyLayer()
            .whereLayer("onlineddl")
            .mayOnlyAccessLayers("event")
            .whereLayer("ddl")
            .mayOnlyAccessLayers("event", "rule")
            .whereLayer("catalog")
            .mayOnlyAccessLayers("target")
            .whereLayer("batch")
            .mayOnlyAccessLayers("event", "rule", "catalog")
            .whereLayer("write")
            .mayOnlyAccessLayers("event", "target", "catalog", "batch")
            .whereLayer("progress")
            .mayOnlyAccessLayers("event", "target")
            .whereLayer("lane")
            .mayOnlyAccessLayers("event", "target", "catalog", "batch", "write", "progress")
            .whereLayer("config")
            .mayOnlyAccessLayers("event", "rule", "onlineddl", "target", "ddl")
            .whereLayer("apply")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("validate")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule SQL_STAYS_AT_THE_TARGET = noClasses()
            .that()
            .resideInAnyPackage(
                    SINK + "event..",
                    SINK + "rule..",
                    SINK + "onlineddl..",
                    SINK + "ddl..",
                    SINK + "batch..",
                    SINK + "config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule CONNECT_DATA_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideInAnyPackage(
                    SINK + "rule..",
                    SINK + "ddl..",
                    SINK + "catalog..",
                    SINK + "batch..",
                    SINK + "write..",
                    SINK + "progress..",
                    SINK + "lane..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.connect.data..");
}
