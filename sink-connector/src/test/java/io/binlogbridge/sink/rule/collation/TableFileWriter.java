package io.binlogbridge.sink.rule.collation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes what {@link TableFile} reads. */
final class TableFileWriter {

    private TableFileWriter() {}

    static void write(Map<String, int[]> columns, OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeShort(columns.size());
            for (Map.Entry<String, int[]> column : new TreeMap<>(columns).entrySet()) {
                out.writeUTF(column.getKey());
                write(column.getValue(), out);
            }
        }
    }

    private static void write(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        int last = 0;
        for (int number : numbers) {
            int difference = number - last;
            int bits = (difference << 1) ^ (difference >> 31);
            for (; bits >>> 7 != 0; bits >>>= 7) {
                out.writeByte((bits & 0x7f) | 0x80);
            }
            out.writeByte(bits);
            last = number;
        }
    }
}
