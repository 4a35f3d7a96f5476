package io.binlogbridge.stack.quickstart;

import java.io.PrintStream;
import java.time.Duration;

/**
 * What the person sees: lines that stay, and one line at the bottom that is written over again and again. Where the output is no terminal, the
 * changing line becomes an ordinary one every few seconds.
 */
final class Terminal {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean interactive;
    private final int width;
    private long lastStatus = System.nanoTime() - BETWEEN_LINES.toNanos();
    private String shown = "";

    /** A terminal of {@code width} columns, or a file or pipe when it is not {@code interactive}. */
    Terminal(PrintStream out, boolean interactive, int width) {
        this.out = out;
        this.interactive = interactive;
        this.width = width;
    }

    /** Standard output; {@code ./quickstart} tells what it is. */
    static Terminal standard() {
        return new Terminal(
                System.out,
                Boolean.getBoolean("binlogbridge.terminal"),
                Integer.getInteger("binlogbridge.terminal.columns", 80));
    }

    /** Writes lines that stay. */
    void say(String lines) {
        clear();
        out.println(lines);
        out.flush();
    }

    /** Changes the line at the bottom. */
    void status(String line) {
        if (interactive) {
            shown = line.length() < width ? line : line.substring(0, width - 1);
            out.print(CLEAR_LINE + shown);
            out.flush();
        } else if (System.nanoTime() - lastStatus > BETWEEN_LINES.toNanos() && !line.equals(shown)) {
            lastStatus = System.nanoTime();
            shown = line;
            out.println(line);
        }
    }

    private void clear() {
        if (interactive && !shown.isEmpty()) {
            out.print(CLEAR_LINE);
            shown = "";
        }
    }
}
