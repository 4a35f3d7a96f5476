package io.binlogbridge.source.statement;

import io.binlogbridge.source.text.InvalidTextException;
import io.binlogbridge.source.text.MySqlCharset;
import io.debezium.connector.mysql.charset.MySqlCharsetRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
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
     * Decodes strictly, nothing is replaced: as MySQL does, and where its text would not come back as the same bytes, as Java does. A statement
     * need not come back; in sjis every backslash is such a character.
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
        Optional<MySqlCharset> charset = MySqlCharset.named(name);
        if (charset.isPresent()) {
            try {
                return charset.get().decode(bytes);
            } catch (InvalidTextException e) {
                return javaText(bytes, name);
            }
        }
        return javaText(bytes, name);
    }

    private static String javaText(byte[] bytes, String mysqlName) throws CharacterCodingException {
        return javaCharset(mysqlName)
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
}
