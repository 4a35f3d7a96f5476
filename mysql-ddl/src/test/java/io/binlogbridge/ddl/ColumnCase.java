package io.binlogbridge.ddl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement with what is expected of it under {@link ColumnRules#OF_THE_CASES}. In the files cases are parted by lines of
 * {@code ====}; each has a first line that says what it is about, the statement, then a line {@code =>} and the statement on the target
 * ({@code =} alone where it stays the same, {@code nothing} where nothing is left), then what is left out, one a line after {@code -- }.
 * Where it fails a line {@code ! REASON words of the message} stands instead. A first line that ends in {@code [ANSI_QUOTES]} sets a mode.
 */
record ColumnCase(String name, String statement, String expected, List<String> leftOut) {

    static Stream<ColumnCase> ofFile(String name) {
        try (InputStream file = ColumnCase.class.getResourceAsStream("/columns/" + name + ".txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^====\n", -1)).map(ColumnCase::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ColumnCase of(String block) {
        int firstLine = block.indexOf('\n');
        String[] parts = block.substring(firstLine + 1).split("(?m)^(?==>|=$|!)", 2);
        String result = parts[1].startsWith("=>\n") ? parts[1].substring(3) : parts[1];
        String expected = result.lines().filter(line -> !line.startsWith("-- ")).collect(Collectors.joining("\n"));
        List<String> leftOut = result.lines()
                .filter(line -> line.startsWith("-- "))
                .map(line -> line.substring(3))
                .toList();
        String statement = parts[0].substring(0, parts[0].length() - 1);
        return new ColumnCase(
                block.substring(0, firstLine), statement, expected.equals("=") ? statement : expected, leftOut);
    }

    SqlMode mode() {
        return SqlMode.of(name.endsWith("[ANSI_QUOTES]") ? "ANSI_QUOTES" : "");
    }

    boolean fails() {
        return expected.startsWith("!");
    }

    @Override
    public String toString() {
        return name;
    }
}
