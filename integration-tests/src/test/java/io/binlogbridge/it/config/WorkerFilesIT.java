package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.stack.kafka.KafkaLibraries;
import io.binlogbridge.stack.process.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worker files name options that there are: a worker takes any name and says nothing, so a slip of the pen would be silence. */
class WorkerFilesIT {

    private static final Pattern OPTION = Pattern.compile("<a id=\"([^\"]+)\">");

    /** Of the converters and config providers, whose options have their prefix. */
    private static final Set<String> OF_PLUGINS = Set.of(
            "key.converter.schemas.enable",
            "value.converter.schemas.enable",
            "key.converter.replace.null.with.default",
            "value.converter.replace.null.with.default",
            "config.providers.env.class",
            "config.providers.env.param.allowlist.pattern");

    @ParameterizedTest
    @ValueSource(strings = {"connect-distributed.properties", "connect-standalone.properties"})
    void everyOptionIsKnown(String file) {
        Set<String> known = new TreeSet<>(OF_PLUGINS);
        known.addAll(options("org.apache.kafka.connect.runtime.distributed.DistributedConfig", ""));
        known.addAll(options("org.apache.kafka.clients.producer.ProducerConfig", "producer."));
        known.addAll(options("org.apache.kafka.clients.consumer.ConsumerConfig", "consumer."));
        if (file.contains("standalone")) {
            known.add("offset.storage.file.filename");
        }

        assertThat(known).containsAll(WorkerFile.of(file).settings().keySet());
    }

    @Test
    void bothFilesAgreeOnWhatBothHave() {
        var distributed = WorkerFile.of("connect-distributed.properties").settings();
        var standalone = WorkerFile.of("connect-standalone.properties").settings();

        var common = new TreeSet<>(distributed.keySet());
        common.retainAll(standalone.keySet());
        assertThat(common).allSatisfy(option -> assertThat(standalone).containsEntry(option, distributed.get(option)));
        assertThat(standalone.keySet()).containsAll(WorkerFile.OF_THE_MACHINE);
    }

    /** Kafka's configuration classes print their options as the HTML of Kafka's documentation. */
    private static Set<String> options(String config, String prefix) {
        String html = Command.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                KafkaLibraries.current().classPath(),
                config));
        Set<String> options =
                OPTION.matcher(html).results().map(id -> prefix + id.group(1)).collect(Collectors.toSet());
        assertThat(options).as(config).hasSizeGreaterThan(20);
        return options;
    }
}
