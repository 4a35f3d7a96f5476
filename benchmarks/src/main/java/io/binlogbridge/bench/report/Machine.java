package io.binlogbridge.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the numbers were taken on. */
public final class Machine {

    private Machine() {}

    /** Processor, memory, kernel, Java, one a line. */
    public static List<String> lines() {
        return List.of(
                "processors: " + Runtime.getRuntime().availableProcessors() + " x "
                        + value("/proc/cpuinfo", "model name"),
                "memory: " + gigabytes(value("/proc/meminfo", "MemTotal")),
                "kernel: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static String gigabytes(String kilobytes) {
        String digits = kilobytes.replaceAll("\\D", "");
        return digits.isEmpty() ? kilobytes : Long.parseLong(digits) / 1_000_000 + " GB";
    }

    private static String value(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
