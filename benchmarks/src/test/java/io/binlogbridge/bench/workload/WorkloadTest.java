package io.binlogbridge.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void mixedChangesOnlyTouchRowsThatAreThereAndAreHalfUpdates() {
        Set<String> live = new HashSet<>();
        int updates = 0;
        Workload workload = Workload.mixed(3000);
        for (int id = 1; id <= workload.base(); id++) {
            live.add(String.valueOf(id));
        }
        List<String> changes = all(workload);
        for (String change : changes) {
            String id = change.replaceAll(".*(?:WHERE id=|VALUES \\()(\\d+).*", "$1");
            assertThat(live.contains(id)).as(change).isEqualTo(!change.startsWith("INSERT"));
            if (change.startsWith("DELETE")) {
                live.remove(id);
            } else {
                live.add(id);
            }
            updates += change.startsWith("UPDATE") ? 1 : 0;
        }
        assertThat(changes).hasSize(3000);
        assertThat(updates).isBetween(1300, 1700);
    }

    @Test
    void uniqueValuesOfDifferentRowsDiffer() {
        OrderTable table = Workload.unique(10).table();
        Set<Object> serials = new HashSet<>();
        Set<Object> codes = new HashSet<>();
        for (int id = 1; id <= 100_000; id++) {
            Object[] row = table.row(id);
            serials.add(row[8]);
            codes.add(row[9]);
        }
        assertThat(serials).hasSize(100_000);
        assertThat(codes).hasSize(100_000);
    }

    @Test
    void wideRowsComeTwoATransaction() {
        assertThat(all(Workload.wide(7)))
                .hasSize(3)
                .allMatch(sql -> sql.startsWith("BEGIN;") && sql.endsWith(";COMMIT"))
                .allMatch(sql -> sql.split("INSERT").length == 3);
    }

    private static List<String> all(Workload workload) {
        List<String> all = new ArrayList<>();
        workload.stream().forEachRemaining(all::add);
        return all;
    }
}
