package io.binlogbridge.ddl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The server's own functions: a call of one of these without a database never means a stored function. */
final class NativeFunctions {

    private static final Set<String> NAMES = read();

    private NativeFunctions() {}

    static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream file = NativeFunctions.class.getResourceAsStream("native-functions.txt")) {
            if (file == null) {
                throw new IllegalStateException("native-functions.txt is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
