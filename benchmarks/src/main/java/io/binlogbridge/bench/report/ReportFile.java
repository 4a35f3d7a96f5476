package io.binlogbridge.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a report is kept.
 *
 * @param file the file
 * @param part which of the page's results; empty for the ones without a name
 */
public record ReportFile(Path file, String part) {

    private static final String END = "<!-- end of results -->\n";

    /** @param place {@code file} or {@code file#part} */
    public static ReportFile at(String place) {
        int mark = place.lastIndexOf('#');
        return mark < 0
                ? new ReportFile(Path.of(place), "")
                : new ReportFile(Path.of(place.substring(0, mark)), place.substring(mark + 1));
    }

    /**
     * To be called before anything is measured.
     *
     * @throws IllegalArgumentException when a part was asked for that the page does not have
     */
    public void check() {
        placed(page(), "");
    }

    /**
     * Writes a report; in a file that has the two marks, {@code <!-- results -->} or {@code <!-- results: part -->} and {@code <!-- end of
     * results -->}, what stands between them is replaced, and nothing else.
     */
    public void write(String report) {
        try {
            String text = placed(page(), report);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a part was asked for that the page does not have */
    String placed(String page, String report) {
        String mark = part.isEmpty() ? "<!-- results -->\n" : "<!-- results: " + part + " -->\n";
        int begin = page.indexOf(mark);
        int end = page.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            if (!part.isEmpty()) {
                throw new IllegalArgumentException(file + " has no results of the name " + part);
            }
            return report;
        }
        return page.substring(0, begin + mark.length()) + "\n" + report + "\n" + page.substring(end);
    }
}
