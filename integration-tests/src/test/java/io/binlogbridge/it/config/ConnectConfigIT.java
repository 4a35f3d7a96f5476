package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaLibraries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every connector file of connect-config is valid on a worker that runs with connect-distributed.properties. Replaced is what depends on the
 * machine, and Confluent's Avro converter, which is not on Maven Central: here by the JSON converter, in {@link AvroIT} by Apicurio's, with
 * which the Avro files also run. The other files run in {@link RenameIT}, {@link TlsIT} and, those of the JSON pair, in every other test.
 */
@ExtendWith(LiveStack.Provider.class)
class ConnectConfigIT {

    private static CertifiedServer source;
    private static CertifiedServer target;
    private static ConnectWorker worker;

    @BeforeAll
    static void serversAndWorker(LiveStack stack) throws Exception {
        stack.source().run("CREATE DATABASE shop");
        source = CertifiedServer.of(stack.source());
        target = CertifiedServer.of(stack.target());
        ConnectWorker.Options options =
                OwnWorker.options(stack, "examples", KafkaLibraries.current(), LiveStack.plugins());
        for (Map.Entry<String, String> setting :
                WorkerFile.of("connect-distributed.properties").settings().entrySet()) {
            if (!WorkerFile.OF_THE_MACHINE.contains(setting.getKey())
                    && !options.settings().containsKey(setting.getKey())) {
                options = options.with(setting.getKey(), setting.getValue());
            }
        }
        worker = ConnectWorker.start(options);
    }

    @AfterAll
    static void asBefore(LiveStack stack) {
        worker.close();
        target.close();
        source.close();
        stack.source().run("DROP DATABASE shop");
    }

    @TestFactory
    Stream<DynamicTest> aConnectorsFile(LiveStack stack) {
        List<Example> examples = Example.all();
        assertThat(examples).extracting(Example::file).contains("source-json.json", "sink-json.json");
        return examples.stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.file(), () -> assertValid(example, stack.bootstrapServers())));
    }

    private static void assertValid(Example example, String bootstrapServers) {
        assertThat(example.posted().fieldNames()).toIterable().containsExactlyInAnyOrder("name", "config");
        assertThat(example.posted().path("name").asText()).startsWith("shop-");
        assertThat(example.posted().path("config"))
                .allSatisfy(value -> assertThat(value.isTextual()).isTrue());

        Map<String, String> config = example.on(source, target, bootstrapServers);
        config.replace(
                "key.converter",
                "io.confluent.connect.avro.AvroConverter",
                "org.apache.kafka.connect.json.JsonConverter");
        config.replace(
                "value.converter",
                "io.confluent.connect.avro.AvroConverter",
                "org.apache.kafka.connect.json.JsonConverter");
        assertThat(Answer.to(config, worker.rest()).errors()).isEmpty();
    }
}
