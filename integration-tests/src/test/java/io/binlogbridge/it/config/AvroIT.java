package io.binlogbridge.it.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.kafka.ApicurioRegistry;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.kafka.KafkaLibraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The Avro files, with names that Avro cannot hold. The converter is Apicurio's, which writes Confluent's wire format: Confluent's own is
 * not on Maven Central. What only Confluent's can do is not tried: {@code ignore.default.for.nullables}, without which a converter writes
 * the default in place of a NULL.
 */
@ExtendWith(LiveStack.Provider.class)
class AvroIT {

    @Test
    void everyNameAndValueComesThroughAvro(LiveStack stack) {
        List<Path> plugins = new ArrayList<>(LiveStack.plugins());
        plugins.add(ApicurioRegistry.converterPlugin());
        ConnectWorker.Options options = OwnWorker.options(stack, "avro", KafkaLibraries.current(), plugins)
                .with("plugin.discovery", "hybrid_warn");
        try (ApicurioRegistry registry = ApicurioRegistry.start(stack.folder().resolve("registry"));
                ConnectWorker worker = ConnectWorker.start(options);
                Pair pair = new Pair(stack, "avro", "source-avro.json", "sink-avro.json").in(worker)) {
            registry.converterSettings()
                    .forEach((option, value) -> pair.withSource(option, value).withSink(option, value));
            pair.createDatabase();
            stack.source()
                    .run(
                            """
                    USE avro;
                    CREATE TABLE `order-lines` (`line no` INT PRIMARY KEY, `1st price` DECIMAL(10, 2), `größe` VARCHAR(20) NOT NULL DEFAULT 'm', `a.b` JSON);
                    CREATE TABLE `order lines` (`line-no` INT, `line_no` INT, `line no` INT);
                    CREATE TABLE `注文` (`番号` BIGINT UNSIGNED PRIMARY KEY, `いつ` DATETIME(6), b BIT(5));
                    INSERT INTO `order-lines` VALUES (1, 9.99, 'groß', '{"a": [1, 2.5]}'), (2, NULL, 'größer', NULL);
                    INSERT INTO `order lines` VALUES (1, 2, 3), (1, 2, 3), (NULL, 5, NULL);
                    INSERT INTO `注文` VALUES (18446744073709551615, '2024-02-29 12:34:56.654321', b'10101');
                    """);
            assertThat(Answer.to(pair.sourceConfig(), worker.rest()).errors()).isEmpty();
            assertThat(Answer.to(pair.sinkConfig(), worker.rest()).errors()).isEmpty();
            pair.start().catchUp();
            stack.source()
                    .run(
                            """
                    USE avro;
                    UPDATE `order-lines` SET `größe` = '', `1st price` = NULL WHERE `line no` = 2;
                    ALTER TABLE `order-lines` ADD COLUMN `in%stock` TINYINT NOT NULL DEFAULT 1, RENAME COLUMN `a.b` TO `a-b`;
                    INSERT INTO `order-lines` (`line no`, `a-b`) VALUES (3, '"x"');
                    DELETE FROM `order lines` WHERE `line-no` = 1 LIMIT 1;
                    RENAME TABLE `注文` TO `注文-2`;
                    UPDATE `注文-2` SET `番号` = 7;
                    """);
            pair.awaitEqual(Names.SAME);
        }
    }
}
