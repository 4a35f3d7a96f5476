package io.binlogbridge.source.statement;

import io.debezium.connector.mysql.charset.MySqlCharsetRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** MySQL's character sets by the ids of their collations, and the text that bytes in them stand for. */
final class CharacterSets {

    private static final MySqlCharsetRegistry REGISTRY = new MySqlCharsetRegistry();

    private CharacterSets() {}

    static @Nullable String nameOfCharacterSet(@Nullable Integer collation) {
        return collation == null ? null : REGISTRY.getCharsetNameForCollationIndex(collation);
    }

    static @Nullable String nameOfCollation(@Nullable Integer collation) {
        return collation == null ? null : REGISTRY.getCollationNameForCollationIndex(collation);
    }

    /**
     * Decodes strictly: nothing is replaced.
     *
     * @param collation id of a collation of the character set; null means utf8mb4
     * @throws CharacterCodingException when the bytes are not text in this character set
     * @throws IllegalArgumentException when the character set is not known here
     */
    static String decode(byte[] bytes, @Nullable Integer collation) throws CharacterCodingException {
        String name = collation == null ? "utf8mb4" : nameOfCharacterSet(collation);
        if (name == null) {
            throw new IllegalArgumentException("collation id " + collation + " is not known");
        }
        if (name.equals("latin1")) {
            return decodeLatin1(bytes);
        }
        return javaCharset(name)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Charset javaCharset(String mysqlName) {
        if (mysqlName.startsWith("utf8")) {
            return StandardCharsets.UTF_8;
        }
        String encoding = REGISTRY.getJavaEncodingForCharSet(mysqlName);
        if (encoding == null) {
            throw new IllegalArgumentException(
                    "character set " + mysqlName.toLowerCase(Locale.ROOT) + " has no Java encoding");
        }
        return Charset.forName(encoding);
    }

    /** MySQL's latin1 is windows-1252, with the five bytes that are free there standing for U+0081 and so on. */
    private static String decodeLatin1(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        Charset cp1252 = Charset.forName("windows-1252");
        for (byte one : bytes) {
            int value = one & 0xff;
            boolean undefined = value == 0x81 || value == 0x8d || value == 0x8f || value == 0x90 || value == 0x9d;
            text.append(undefined ? (char) value : new String(new byte[] {one}, cp1252).charAt(0));
        }
        return text.toString();
    }
}
