package io.binlogbridge.source;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point from the wiring to the readers, from the readers to the records and the model, never back. */
@AnalyzeClasses(packages = "io.binlogbridge.source", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("plugin")
            .definedBy("io.binlogbridge.source")
            .layer("snapshot")
            .definedBy("io.binlogbridge.source.snapshot..")
            .layer("stream")
            .definedBy("io.binlogbridge.source.stream..")
            .layer("binlog")
            .definedBy("io.binlogbridge.source.binlog..")
            .layer("model")
            .definedBy("io.binlogbridge.source.model..")
            .layer("offset")
            .definedBy("io.binlogbridge.source.offset..")
            .layer("record")
            .definedBy("io.binlogbridge.source.record..")
            .layer("value")
            .definedBy("io.binlogbridge.source.value..")
            .layer("statement")
            .definedBy("io.binlogbridge.source.statement..")
            .layer("text")
            .definedBy("io.binlogbridge.source.text..")
            .layer("check")
            .definedBy("io.binlogbridge.source.check..")
            .layer("topic")
            .definedBy("io.binlogbridge.source.topic..")
            .layer("condition")
            .definedBy("io.binlogbridge.source.condition..")
            .layer("config")
            .definedBy("io.binlogbridge.source.config..")
            .whereLayer("plugin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("plugin")
            .whereLayer("stream")
            .mayOnlyBeAccessedByLayers("plugin")
            .whereLayer("binlog")
            .mayOnlyBeAccessedByLayers("plugin", "stream", "check")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("plugin")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("plugin", "stream")
            .whereLayer("offset")
            .mayOnlyBeAccessedByLayers("plugin", "snapshot", "stream", "binlog")
            .whereLayer("record")
            .mayOnlyBeAccessedByLayers("plugin", "snapshot", "stream")
            .whereLayer("value")
            .mayOnlyBeAccessedByLayers("plugin", "snapshot", "stream")
            .whereLayer("statement")
            .mayOnlyBeAccessedByLayers("snapshot", "stream", "model", "record")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("value", "snapshot", "stream", "model", "statement")
            .whereLayer("topic")
            .mayOnlyBeAccessedByLayers("plugin", "check")
            .whereLayer("condition")
            .mayOnlyBeAccessedByLayers("plugin", "snapshot", "check")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("plugin", "snapshot", "stream", "binlog", "offset", "check", "topic");
}
