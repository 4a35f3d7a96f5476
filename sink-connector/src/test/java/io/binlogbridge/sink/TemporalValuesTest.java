package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporal values as text hold everything that MySQL can. */
class TemporalValuesTest {

    private static Schema text(String name) {
        return SchemaBuilder.string()
                .name("io.debezium.time." + name)
                .optional()
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATE NULL", "DATE NOT NULL"})
    void datesWithZeroPartsAndDaysThatNoMonthHas(String type) {
        new ValueTrip(type, text("IsoDate"))
                .value("0000-00-00", "0000-00-00")
                .value("2024-00-10Z", "2024-00-10")
                .value("2024-02-31", "2024-02-31")
                .value("2024-03-02", "2024-03-02")
                .value("2023-04-00Z", "2023-04-00")
                .value("0000-01-01Z", "0000-01-01")
                .value("0000-00-31", "0000-00-31")
                .value("0069-12-31Z", "0069-12-31")
                .value("9999-12-31Z", "9999-12-31")
                .assertExact();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIME(6) NULL", "TIME(6) NOT NULL"})
    void timesWithASignAndBeyondADay(String type) {
        new ValueTrip(type, text("IsoTime"))
                .value("-838:59:59.000000", "-838:59:59.000000")
                .value("-838:59:58.999999Z", "-838:59:58.999999")
                .value("-00:00:00.5", "-00:00:00.500000")
                .value("-00:00:00.000001Z", "-00:00:00.000001")
                .value("00:00:00Z", "00:00:00.000000")
                .value("24:00:00", "24:00:00.000000")
                .value("100:00:00.1", "100:00:00.100000")
                .value("838:59:59.000000Z", "838:59:59.000000")
                .assertExact();
    }

    /** MySQL compares a TIME in a list of one row as text. */
    @ParameterizedTest
    @ValueSource(strings = {"TIME(3)", "DATETIME(3)", "TIMESTAMP(3)"})
    void aPartOfAKeyFindsItsRowAlone(String type) {
        String name = type.startsWith("TIME(") ? "IsoTime" : type.startsWith("D") ? "IsoTimestamp" : "ZonedTimestamp";
        String day = type.startsWith("TIME(") ? "" : "2024-02-29T";
        try (SinkRun run = new SinkRun()) {
            run.topic.ddl("CREATE TABLE t (id BIGINT, v " + type + ", PRIMARY KEY (v, id))");
            SourceTable table = run.table("t", "id", Schema.INT64_SCHEMA, "v", text(name));
            run.topic.insert(table, 1L, day + "10:00:00.500Z").insert(table, 2L, day + "10:00:00.500Z");
            run.deliver();
            run.topic.delete(table, 1L, day + "10:00:00.500Z");
            run.deliver();
            assertThat(run.rows("t")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATETIME(6) NULL", "DATETIME(6) NOT NULL"})
    void pointsInTimeFromYear0To9999(String type) {
        new ValueTrip(type, text("IsoTimestamp"))
                .value("0000-00-00T00:00:00Z", "0000-00-00 00:00:00.000000")
                .value("0000-00-00T10:59:59.999999Z", "0000-00-00 10:59:59.999999")
                .value("0000-01-01T00:00:00Z", "0000-01-01 00:00:00.000000")
                .value("2024-00-10T10:00:00.5Z", "2024-00-10 10:00:00.500000")
                .value("2024-02-31 23:59:59.123456", "2024-02-31 23:59:59.123456")
                .value("1582-10-10T00:00:00Z", "1582-10-10 00:00:00.000000")
                .value("9999-12-31T23:59:59.999999Z", "9999-12-31 23:59:59.999999")
                .assertExact();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIMESTAMP(6) NULL", "TIMESTAMP(6) NOT NULL DEFAULT '0000-00-00 00:00:00'"})
    void timestampsWithTheirZero(String type) {
        new ValueTrip(type, text("ZonedTimestamp"))
                .value("0000-00-00T00:00:00Z", "0000-00-00 00:00:00.000000")
                .value("1970-01-01T00:00:01Z", "1970-01-01 00:00:01.000000")
                .value("2024-03-31T01:30:00.000001Z", "2024-03-31 01:30:00.000001")
                .value("2038-01-19T03:14:07.999999Z", "2038-01-19 03:14:07.999999")
                .assertExact();
    }

    @Test
    void aNullIsNotTakenForAZeroDateWhereTheTargetHasNoNull() {
        Schema date = text("IsoDate");
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "v", date);
            run.topic.sqlMode = "";
            run.topic.snapshotStart().ddl("CREATE TABLE t (v DATE NOT NULL)");
            run.topic.insert(t, "0000-00-00").delete(t, (Object) null);
            assertThatThrownBy(run::deliver).hasMessageContaining("is not on the target");
        }
    }

    @Test
    void oneMomentIsOneKeyWhoeverWroteItsFraction() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "v", text("IsoTimestamp"), "n", Schema.INT64_SCHEMA);
            run.topic.snapshotStart().ddl("CREATE TABLE t (v DATETIME(3) PRIMARY KEY, n BIGINT)");
            run.topic
                    .insert(t, "2024-01-01T10:00:00.500", 1L)
                    .update(t, new Object[] {"2024-01-01T10:00:00.5Z", 1L}, new Object[] {"2024-01-01T10:00:00.5Z", 2L})
                    .delete(t, "2024-01-01 10:00:00.500000", 2L)
                    .insert(t, "2024-01-01T10:00:00.50Z", 3L);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("2024-01-01 10:00:00.500|3");
        }
    }
}
