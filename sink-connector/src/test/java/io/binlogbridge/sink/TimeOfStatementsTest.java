package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeOfStatementsTest {

    @Test
    void theCurrentTimeAndTheNextNumbersAreThoseOfTheSource() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
            run.topic.ddl("CREATE DATABASE " + run.name).ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))");
            run.topic.insert(t, 1L, "a").insert(t, 2L, "b");
            run.topic.timestamp = "1700000000.123456";
            run.topic.autoIncrementIncrement = "5";
            run.topic.ddl("ALTER TABLE t ADD COLUMN at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),"
                    + " ADD COLUMN n INT NOT NULL AUTO_INCREMENT UNIQUE");
            run.deliver();
            assertThat(run.rows("t"))
                    .containsExactly("1|a|2023-11-14 22:13:20.123456|6", "2|b|2023-11-14 22:13:20.123456|11");
        }
    }
}
