package io.binlogbridge.source.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A JSON document in the form in which the server stores and logs it (MySQL's {@code json_binary.h}), written as the text that the
 * server makes of it, with numbers as {@link JsonNumbers} has them. Offsets count from the start of the object or array that they
 * stand in.
 */
final class BinaryJson {

    private static final int SMALL_OBJECT = 0;
    private static final int LARGE_OBJECT = 1;
    private static final int SMALL_ARRAY = 2;
    private static final int LARGE_ARRAY = 3;
    private static final int LITERAL = 4;
    private static final int INT16 = 5;
    private static final int UINT16 = 6;
    private static final int INT32 = 7;
    private static final int UINT32 = 8;
    private static final int INT64 = 9;
    private static final int UINT64 = 10;
    private static final int DOUBLE = 11;
    private static final int STRING = 12;
    private static final int OPAQUE = 15;

    private final ByteBuffer json;
    private final StringBuilder text;

    private BinaryJson(byte[] json) {
        this.json = ByteBuffer.wrap(json).order(ByteOrder.LITTLE_ENDIAN);
        this.text = new StringBuilder(json.length + json.length / 2);
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException when the bytes are not a document
     */
    static String text(byte[] document) {
        // What an UPDATE IGNORE and the like leave in a NOT NULL column; the server reads it as null.
        if (document.length == 0) {
            return "null";
        }
        try {
            BinaryJson json = new BinaryJson(document);
            json.value(document[0], 1);
            return json.text.toString();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a JSON document of " + document.length + " bytes is cut off", e);
        }
    }

    private void value(int type, int at) {
        switch (type) {
            case SMALL_OBJECT, LARGE_OBJECT -> object(at, type == LARGE_OBJECT ? 4 : 2);
            case SMALL_ARRAY, LARGE_ARRAY -> array(at, type == LARGE_ARRAY ? 4 : 2);
            case LITERAL -> text.append(literal(json.get(at)));
            case INT16 -> text.append(json.getShort(at));
            case UINT16 -> text.append(json.getShort(at) & 0xffff);
            case INT32 -> text.append(json.getInt(at));
            case UINT32 -> text.append(Integer.toUnsignedLong(json.getInt(at)));
            case INT64 -> text.append(json.getLong(at));
            case UINT64 -> text.append(Long.toUnsignedString(json.getLong(at)));
            case DOUBLE -> text.append(JsonNumbers.of(json.getDouble(at)));
            case STRING -> string(at);
            case OPAQUE -> opaque(at);
            default -> throw new IllegalArgumentException("a JSON document has a value of the unknown type " + type);
        }
    }

    private static String literal(int code) {
        return switch (code) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "false";
            default -> throw new IllegalArgumentException("a JSON document has the unknown literal " + code);
        };
    }

    /** Count, size, (offset, length) of each key, (type, value or offset) of each value. */
    private void object(int at, int width) {
        int members = number(at, width);
        int keys = at + 2 * width;
        int values = keys + members * (width + 2);
        text.append('{');
        for (int i = 0; i < members; i++) {
            int key = keys + i * (width + 2);
            text.append(i == 0 ? "" : ", ");
            JsonStrings.append(text, bytes(at + number(key, width), number(key + width, 2)));
            text.append(": ");
            entry(at, values + i * (width + 1), width);
        }
        text.append('}');
    }

    private void array(int at, int width) {
        int elements = number(at, width);
        text.append('[');
        for (int i = 0; i < elements; i++) {
            text.append(i == 0 ? "" : ", ");
            entry(at, at + 2 * width + i * (width + 1), width);
        }
        text.append(']');
    }

    /** A value that is no wider than an offset stands in its place. */
    private void entry(int start, int entry, int width) {
        int type = json.get(entry);
        boolean inPlace =
                type == LITERAL || type == INT16 || type == UINT16 || (width == 4 && (type == INT32 || type == UINT32));
        value(type, inPlace ? entry + 1 : start + number(entry + 1, width));
    }

    private void string(int at) {
        int end = endOfLength(at);
        JsonStrings.append(text, bytes(end, length(at)));
    }

    private void opaque(int at) {
        int end = endOfLength(at + 1);
        text.append(JsonOpaque.text(json.get(at) & 0xff, bytes(end, length(at + 1))));
    }

    private int number(int at, int width) {
        return width == 2 ? json.getShort(at) & 0xffff : json.getInt(at);
    }

    /** Seven bits a byte, the lowest first. */
    private int length(int at) {
        int length = 0;
        for (int i = at, shift = 0; ; i++, shift += 7) {
            int b = json.get(i);
            length |= (b & 0x7f) << shift;
            if (b >= 0) {
                return length;
            }
        }
    }

    private int endOfLength(int at) {
        int end = at;
        while (json.get(end) < 0) {
            end++;
        }
        return end + 1;
    }

    private byte[] bytes(int at, int length) {
        byte[] bytes = new byte[length];
        json.get(at, bytes);
        return bytes;
    }
}
