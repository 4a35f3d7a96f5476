package io.binlogbridge.sink.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.junit.jupiter.api.Test;

class SchemaCacheTest {

    private final List<Schema> made = new ArrayList<>();
    private final SchemaCache<String> cache = new SchemaCache<>(10, schema -> {
        made.add(schema);
        return "known";
    });

    private static Schema another() {
        return SchemaBuilder.struct().name("same").build();
    }

    @Test
    void aSchemaIsWorkedOutOnceAndOnlyTheSameObjectIsTheSame() {
        Schema schema = another();
        cache.of(schema);
        cache.of(schema);
        cache.of(another());
        assertThat(made).hasSize(2);
    }

    @Test
    void whatIsInUseSurvivesAnyNumberOfOthersAndWhatIsNotIsForgotten() {
        Schema used = another();
        Schema unused = another();
        cache.of(unused);
        for (int i = 0; i < 1_000; i++) {
            cache.of(another());
            cache.of(used);
        }
        assertThat(made).hasSize(1_002);
        cache.of(unused);
        assertThat(made).hasSize(1_003);
    }
}
