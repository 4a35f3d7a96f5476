package io.binlogbridge.sink.rule.collation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables beside this class. It is zipped and holds, after their number in two bytes, named columns of numbers: the name as
 * {@link DataInputStream#readUTF} reads it, the length in four bytes, and of each number the difference from the one before it, the sign in
 * the lowest bit, seven bits a byte from the low ones up, all but the last byte with 0x80 set.
 */
final class TableFile {

    private final String name;
    private final Map<String, int[]> columns;

    private TableFile(String name, Map<String, int[]> columns) {
        this.name = name;
        this.columns = columns;
    }

    static TableFile read(String name) {
        try (InputStream resource = open(name)) {
            return new TableFile(name, columns(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read from the plugin's jar", e);
        }
    }

    static Map<String, int[]> columns(InputStream zipped) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(zipped)));
        Map<String, int[]> columns = new TreeMap<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            columns.put(in.readUTF(), column(in));
        }
        return columns;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    int[] column(String column) {
        int[] numbers = columns.get(column);
        if (numbers == null) {
            throw new IllegalArgumentException("the table " + name + " has no column " + column);
        }
        return numbers;
    }

    private static InputStream open(String name) throws IOException {
        @Nullable InputStream resource = TableFile.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is not beside " + TableFile.class.getName());
        }
        return resource;
    }

    private static int[] column(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        int last = 0;
        for (int at = 0; at < numbers.length; at++) {
            last += difference(in);
            numbers[at] = last;
        }
        return numbers;
    }

    private static int difference(DataInputStream in) throws IOException {
        int bits = 0;
        for (int shift = 0; ; shift += 7) {
            int one = in.readUnsignedByte();
            bits |= (one & 0x7f) << shift;
            if (one < 0x80) {
                return (bits >>> 1) ^ -(bits & 1);
            }
        }
    }
}
