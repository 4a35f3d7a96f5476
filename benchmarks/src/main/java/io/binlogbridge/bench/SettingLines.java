package io.binlogbridge.bench;

import io.binlogbridge.bench.report.Machine;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.stack.kafka.KafkaLibraries;
import java.util.ArrayList;
import java.util.List;

/** The machine and the settings, as the report begins. */
final class SettingLines {

    private SettingLines() {}

    static List<String> of(Settings settings, Servers servers) {
        List<String> lines = new ArrayList<>(Machine.lines());
        lines.add("MySQL " + servers.mysql().version() + ", target: " + String.join(" ", servers.targetOptions()));
        lines.add(KafkaLibraries.current() + ", one broker; each worker: " + String.join(" ", settings.workerJvm()));
        lines.add("one task, one partition; runs of each: " + settings.pairs()
                + (settings.isQuick() ? "; QUICK: too few rows to compare by" : ""));
        if (!settings.sinkOptions().isEmpty()) {
            lines.add("options of this sink: " + settings.sinkOptions());
        }
        return lines;
    }
}
