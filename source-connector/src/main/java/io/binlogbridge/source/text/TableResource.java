package io.binlogbridge.source.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands beside this class, a line for each run of codes whose last byte counts up:
 *
 * <pre>
 * 8140 丂丄丅     8140 is 丂, 8141 is 丄, 8142 is 丅
 * 80 Ђ\u0081‚    a character that cannot be seen, and the backslash, is written as Java does
 * 8790!81E0      the server converts 8790, but writes the character as 81E0
 * </pre>
 *
 * Bytes up to 7F are ASCII's unless a line says otherwise; one that is free has FFFF.
 */
final class TableResource {

    private static final HexFormat HEX = HexFormat.of();

    private TableResource() {}

    static CodeTable ascii() {
        return asciiOnly().build();
    }

    static CodeTable read(String file) {
        CodeTable.Builder table = asciiOnly();
        text(file).lines().forEach(line -> addLine(table, line));
        return table.build();
    }

    private static CodeTable.Builder asciiOnly() {
        CodeTable.Builder table = new CodeTable.Builder();
        for (char ascii = 0; ascii < 0x80; ascii++) {
            table.put(new byte[] {(byte) ascii}, ascii);
        }
        return table;
    }

    private static void addLine(CodeTable.Builder table, String line) {
        int end = 0;
        while (HexFormat.isHexDigit(line.charAt(end))) {
            end++;
        }
        byte[] code = HEX.parseHex(line, 0, end);
        String rest = line.substring(end + 1);
        if (line.charAt(end) == '!') {
            table.refuse(code, rest);
            return;
        }
        for (int at = 0; at < rest.length(); code[code.length - 1]++) {
            boolean escaped = rest.charAt(at) == '\\';
            table.put(code, escaped ? (char) HexFormat.fromHexDigits(rest, at + 2, at + 6) : rest.charAt(at));
            at += escaped ? 6 : 1;
        }
    }

    private static String text(String file) {
        try (InputStream resource = open(file)) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " cannot be read from the plugin's jar", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        @Nullable InputStream resource = TableResource.class.getResourceAsStream(file);
        if (resource == null) {
            throw new IOException(file + " is not beside " + TableResource.class.getName());
        }
        return file.endsWith(".gz") ? new GZIPInputStream(resource) : resource;
    }
}
