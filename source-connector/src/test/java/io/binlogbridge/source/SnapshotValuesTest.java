package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A row of the snapshot is the same as that row read from the binlog. */
class SnapshotValuesTest {

    private static final String ROWS = "INSERT INTO shop.t (d, t0, t3, t6) VALUES"
            + " ('2024-02-29', '2024-02-29 23:59:59', '2024-02-29 23:59:59.120', '2024-02-29 23:59:59.000001'),"
            + " ('1000-01-01', '1000-01-01 00:00:00', '1000-01-01 00:00:00.001', '1582-10-10 00:00:00.5'),"
            + " ('9999-12-31', '9999-12-31 23:59:59', '9999-12-31 23:59:59.999', '9999-12-31 23:59:59.999999'),"
            + " ('2024-03-31', '2024-03-31 02:30:00', '2024-03-31 02:30:00.5', '2024-10-27 02:30:00'),"
            + " ('0000-00-00', '0000-00-00 00:00:00', '2024-00-01 00:00:00', '2024-01-00 10:00:00'),"
            + " (NULL, NULL, NULL, NULL)";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @Test
    void dates_and_times_are_the_same_whatever_the_time_zone_of_the_machine() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            assertSame();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private void assertSame() {
        MYSQL.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "CREATE TABLE shop.t (id INT PRIMARY KEY AUTO_INCREMENT, d DATE, t0 DATETIME, t3 DATETIME(3), t6 DATETIME(6))",
                "SET sql_mode = ''",
                ROWS);
        try (SourceUnderTest source = new SourceUnderTest(MYSQL.options(directory.resolve("history"), "shop"), null)) {
            source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            MYSQL.run("SET sql_mode = ''", ROWS);
            List<SourceRecord> records =
                    source.readUntil(record -> Seen.of(record).what().startsWith("c id=12"));

            List<String> snapshot = values(records, "r");
            assertThat(snapshot).hasSize(6).isEqualTo(values(records, "c"));
        }
    }

    private static List<String> values(List<SourceRecord> records, String operation) {
        return records.stream()
                .map(record -> (Struct) record.value())
                .filter(value -> value.schema().field("op") != null
                        && value.getString("op").equals(operation))
                .map(value -> value.getStruct("after"))
                .map(row -> row.get("d") + " " + row.get("t0") + " " + row.get("t3") + " " + row.get("t6"))
                .toList();
    }
}
