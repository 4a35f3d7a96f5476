package io.binlogbridge.sink.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotMarkTest {

    @ParameterizedTest
    @CsvSource({
        "false,NONE",
        "incremental,INCREMENTAL",
        "true,ROW",
        "first,ROW",
        "first_in_data_collection,ROW",
        "last_in_data_collection,LAST_OF_TABLE",
        "last,LAST_OF_TABLE"
    })
    void eachWordOfDebeziumHasItsMeaning(String word, SnapshotMark mark) {
        assertThat(SnapshotMark.of(word)).isEqualTo(mark);
    }

    @Test
    void aRecordThatSaysNothingIsOfNoSnapshot() {
        assertThat(SnapshotMark.of(null)).isEqualTo(SnapshotMark.NONE);
    }
}
