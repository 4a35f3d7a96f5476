package io.binlogbridge.source.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One of MySQL's character sets, as MySQL itself reads it. */
public final class MySqlCharset {

    /** MySQL 5.x says utf8 where 8.0 and later say utf8mb3. */
    private static final Map<String, String> OTHER_NAMES = Map.of("utf8", "utf8mb3");

    /** Those that were asked for. A table never changes, so it may be kept for all tasks of the worker. */
    private static final Map<String, MySqlCharset> READ = new ConcurrentHashMap<>();

    private final String name;
    private final TextForm form;

    private MySqlCharset(String name, TextForm form) {
        this.name = name;
        this.form = form;
    }

    /** By the server's name ("latin1", "utf8mb3", "utf8", ...), any case; empty when MySQL has none of that name known here. */
    public static Optional<MySqlCharset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String known = OTHER_NAMES.getOrDefault(lower, lower);
        return CharsetNames.contains(known)
                ? Optional.of(READ.computeIfAbsent(known, it -> new MySqlCharset(it, form(it))))
                : Optional.empty();
    }

    /** As MySQL 8.0 and later call it: utf8mb3 for utf8. */
    public String name() {
        return name;
    }

    /** How many bytes its shortest codes have. */
    public int shortestCode() {
        return switch (name) {
            case "ucs2", "utf16", "utf16le" -> 2;
            case "utf32" -> 4;
            default -> 1;
        };
    }

    /**
     * The text, from which the server's own conversion makes these bytes again.
     *
     * @throws InvalidTextException when there is none: bytes that are invalid in this charset, or that the server would turn to other bytes
     */
    public String decode(byte[] bytes) throws InvalidTextException {
        return form.decode(bytes);
    }

    @Override
    public String toString() {
        return name;
    }

    private static TextForm form(String name) {
        return switch (name) {
            case "utf8mb4" -> new Utf8Text(name, true);
            case "utf8mb3" -> new Utf8Text(name, false);
            case "ucs2" -> new Utf16Text(name, true, false);
            case "utf16" -> new Utf16Text(name, true, true);
            case "utf16le" -> new Utf16Text(name, false, true);
            case "ascii" -> TableText.of(name, TableResource.ascii());
            case "utf32" -> new Utf32Text(name);
            default -> TableText.of(name, TableResource.read(CharsetNames.tableFile(name)));
        };
    }
}
