package io.binlogbridge.source.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** A character set that stands in a table. */
final class TableText implements TextForm {

    private static final int LONGEST_IN_TABLE = 3;

    private final String name;
    private final CodeTable table;
    private final FourByteCodes fourByteCodes;
    private final boolean extendsAscii;

    private TableText(String name, CodeTable table, FourByteCodes fourByteCodes) {
        this.name = name;
        this.table = table;
        this.fourByteCodes = fourByteCodes;
        this.extendsAscii = table.extendsAscii();
    }

    static TableText of(String name, CodeTable table) {
        return new TableText(
                name, table, name.equals("gb18030") ? new Gb18030Codes(table.characters()) : FourByteCodes.NO_CODES);
    }

    @Override
    public String decode(byte[] bytes) throws InvalidTextException {
        if (extendsAscii && Ascii.all(bytes)) {
            return new String(bytes, ISO_8859_1);
        }
        char[] text = new char[bytes.length];
        int length = 0;
        int at = 0;
        while (at < bytes.length) {
            int found = table.find(bytes, at);
            if (found == CodeTable.NONE) {
                length += Character.toChars(codePoint(bytes, at), text, length);
                at += FourByteCodes.LENGTH;
            } else {
                text[length++] = (char) found;
                at += found >>> 16;
            }
        }
        return new String(text, 0, length);
    }

    private int codePoint(byte[] bytes, int offset) throws InvalidTextException {
        int codePoint = fourByteCodes.find(bytes, offset);
        if (codePoint == CodeTable.NONE) {
            throw failure(bytes, offset);
        }
        return codePoint;
    }

    private InvalidTextException failure(byte[] bytes, int offset) {
        for (int length = 1; length <= LONGEST_IN_TABLE; length++) {
            Optional<String> readBack = table.readBack(bytes, offset, length);
            if (readBack.isPresent()) {
                return InvalidTextException.ambiguous(name, bytes, offset, length, readBack.get());
            }
        }
        return InvalidTextException.invalid(name, bytes, offset);
    }
}
