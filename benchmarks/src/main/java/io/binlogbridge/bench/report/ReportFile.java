package io.binlogbridge.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report is kept. */
public final class ReportFile {

    private static final String BEGIN = "<!-- results -->\n";
    private static final String END = "<!-- end of results -->\n";

    private ReportFile() {}

    /** Writes a report; in a file that has the two marks, what stands between them is replaced, and nothing else. */
    public static void write(Path file, String report) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, placed(text, report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String placed(String page, String report) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            return report;
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + report + "\n" + page.substring(end);
    }
}
