package io.binlogbridge.stack;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The quickstart stands on the servers, each kind of server on processes alone; the comparison needs connections and nothing of ours. */
@AnalyzeClasses(packages = "io.binlogbridge.stack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("quickstart")
            .definedBy("io.binlogbridge.stack.quickstart..")
            .layer("compare")
            .definedBy("io.binlogbridge.stack.compare..")
            .layer("mysql")
            .definedBy("io.binlogbridge.stack.mysql..")
            .layer("kafka")
            .definedBy("io.binlogbridge.stack.kafka..")
            .layer("process")
            .definedBy("io.binlogbridge.stack.process..")
            .whereLayer("quickstart")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("compare")
            .mayOnlyBeAccessedByLayers("quickstart")
            .whereLayer("mysql")
            .mayOnlyBeAccessedByLayers("quickstart")
            .whereLayer("kafka")
            .mayOnlyBeAccessedByLayers("quickstart")
            .whereLayer("process")
            .mayOnlyBeAccessedByLayers("quickstart", "mysql", "kafka");
}
