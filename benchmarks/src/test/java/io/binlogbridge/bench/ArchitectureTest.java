package io.binlogbridge.bench;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A session knows all; a contestant knows servers, workloads and how it is measured; none of those knows a contestant. */
@AnalyzeClasses(packages = "io.binlogbridge.bench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("session")
            .definedBy("io.binlogbridge.bench")
            .layer("contestant")
            .definedBy("io.binlogbridge.bench.contestant..")
            .layer("servers")
            .definedBy("io.binlogbridge.bench.servers..")
            .layer("workload")
            .definedBy("io.binlogbridge.bench.workload..")
            .layer("report")
            .definedBy("io.binlogbridge.bench.report..")
            .layer("measure")
            .definedBy("io.binlogbridge.bench.measure..")
            .whereLayer("session")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("contestant")
            .mayOnlyBeAccessedByLayers("session")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("session", "contestant")
            .whereLayer("servers")
            .mayOnlyBeAccessedByLayers("session", "contestant")
            .whereLayer("workload")
            .mayOnlyBeAccessedByLayers("session", "contestant", "servers")
            .whereLayer("measure")
            .mayOnlyBeAccessedByLayers("session", "contestant", "report");
}
