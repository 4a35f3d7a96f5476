package io.binlogbridge.source.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement of which the server wrote some parts itself. CREATE PROCEDURE, CREATE FUNCTION and CREATE or ALTER
 * VIEW stand in the binlog with a new head around the client's own body: the names and the COMMENT in it are UTF-8, the
 * rest has the bytes of the session's character set. (sp.cc, create_string, and sql_view.cc of MySQL 5.6 to 9.x.)
 */
final class MixedText {

    private static final String NAME = "(?:`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\")";
    private static final String HEAD = "(?:CREATE|ALTER)(?: OR REPLACE)?(?: ALGORITHM=\\w+)? DEFINER=" + NAME + "@"
            + NAME + "(?: SQL SECURITY \\w+)?";

    private static final Pattern ROUTINE = Pattern.compile(
            HEAD + "(?: AGGREGATE)? (?:FUNCTION|PROCEDURE) (?:IF NOT EXISTS )?(?:" + NAME + "\\.)?" + NAME);

    private static final Pattern VIEW = Pattern.compile(HEAD + " VIEW (?:IF NOT EXISTS )?(?:" + NAME + "\\.)?" + NAME
            + "(?: ?\\(" + NAME + "(?:, ?" + NAME + ")*\\))? AS ");

    /** It stands in a line of its own among the others that the server writes, before the body. */
    private static final Pattern COMMENT = Pattern.compile(
            "\\n(?:    (?:LANGUAGE|NO SQL|CONTAINS SQL|READS SQL|MODIFIES SQL|DETERMINISTIC|SQL SECURITY)[^\\n]*\\n)*"
                    + "    (COMMENT '(?:[^'\\\\]|''|\\\\.)*'\\n)",
            Pattern.DOTALL);

    private MixedText() {}

    /**
     * Decodes strictly.
     *
     * @param collation id of a collation of the session's character set; null means utf8mb4
     * @throws CharacterCodingException when a part is not text in its character set
     */
    static String decode(byte[] statement, @Nullable Integer collation) throws CharacterCodingException {
        // A character a byte: what is looked for is ASCII, and no byte is lost.
        String bytes = new String(statement, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (int[] part : partsOfServer(bytes)) {
            text.append(CharacterSets.decode(Arrays.copyOfRange(statement, end, part[0]), collation));
            text.append(utf8OrElse(Arrays.copyOfRange(statement, part[0], part[1]), collation));
            end = part[1];
        }
        return text.append(CharacterSets.decode(Arrays.copyOfRange(statement, end, statement.length), collation))
                .toString();
    }

    /** Start and end of each, in their order. */
    private static List<int[]> partsOfServer(String bytes) {
        List<int[]> parts = new ArrayList<>();
        Matcher view = VIEW.matcher(bytes);
        Matcher routine = ROUTINE.matcher(bytes);
        if (view.lookingAt()) {
            parts.add(new int[] {0, view.end()});
        } else if (routine.lookingAt()) {
            parts.add(new int[] {0, routine.end()});
            Matcher comment = COMMENT.matcher(bytes);
            if (comment.find(routine.end())) {
                parts.add(new int[] {comment.start(1), comment.end(1)});
            }
        }
        return parts;
    }

    /** What looks like the server's part and is not UTF-8 is the client's: a line of a body may look like a COMMENT. */
    private static String utf8OrElse(byte[] part, @Nullable Integer collation) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
        } catch (CharacterCodingException e) {
            return CharacterSets.decode(part, collation);
        }
    }
}
