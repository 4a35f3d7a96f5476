package io.binlogbridge.sink.event.value;

import java.util.HexFormat;

/**
 * Text of which no text comes back the same on the source, as our source connector sends it: the noncharacter U+FDD0 and the column's bytes in
 * hex. No other text begins so.
 */
final class MarkedText {

    private static final char MARK = '\uFDD0';

    private MarkedText() {}

    /** The text, or the bytes that it stands for. */
    static Object of(String text) {
        return text.isEmpty() || text.charAt(0) != MARK ? text : bytes(text);
    }

    private static Bytes bytes(String text) {
        try {
            return new Bytes(HexFormat.of().parseHex(text, 1, text.length()));
        } catch (IllegalArgumentException e) {
            throw new ValueException(
                    "it begins with U+FDD0, which marks bytes in hex, and goes on with something else; if"
                            + " this text did not come from Binlog Bridge's source connector, it cannot be told from such bytes");
        }
    }
}
