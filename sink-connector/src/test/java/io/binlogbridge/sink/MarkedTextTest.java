package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

/** Bytes of a text column that no text stands for. */
class MarkedTextTest {

    @Test
    void they_are_written_as_they_are() {
        new ValueTrip("VARCHAR(20) CHARACTER SET sjis NULL", Schema.STRING_SCHEMA)
                .readBy("HEX(v)")
                .value("\uFDD0433a5c", "433A5C")
                .value("\uFDD05c", "5C")
                .value("ア", "8341")
                .assertExact();
    }

    @Test
    void in_columns_with_two_bytes_a_character_too() {
        new ValueTrip("VARCHAR(20) CHARACTER SET ucs2 NULL", Schema.STRING_SCHEMA)
                .readBy("HEX(v)")
                .value("\uFDD0d8000041", "D8000041")
                .value("A", "0041")
                .assertExact();
    }

    @Test
    void a_text_that_begins_as_they_do_is_one_of_them() {
        new ValueTrip("TEXT CHARACTER SET utf8mb4 NULL", Schema.STRING_SCHEMA)
                .readBy("HEX(v)")
                .key("v(10)")
                .value("\uFDD0efb7904142", "EFB7904142")
                .assertExact();
    }

    @Test
    void bytes_that_the_column_does_not_take_are_refused() {
        try (SinkRun run = new SinkRun()) {
            run.topic.ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8mb4)");
            SourceTable table = run.table("t", "id", Schema.INT64_SCHEMA, "v", Schema.STRING_SCHEMA);
            run.topic.insert(table, 1L, "\uFDD0ff");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("Incorrect string value");
        }
    }

    @Test
    void what_is_no_hex_behind_the_mark_is_refused() {
        try (SinkRun run = new SinkRun()) {
            run.topic.ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8mb4)");
            SourceTable table = run.table("t", "id", Schema.INT64_SCHEMA, "v", Schema.STRING_SCHEMA);
            run.topic.insert(table, 1L, "\uFDD0 hello");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("U+FDD0");
        }
    }
}
