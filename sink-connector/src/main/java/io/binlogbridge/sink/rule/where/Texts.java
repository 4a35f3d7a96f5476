package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Literal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Values as text, as the server writes them, and text as bytes. */
final class Texts {

    /** What latin1 of MySQL is, but for five bytes. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Texts() {}

    /** The term as text or as bytes; NULL stays what it is. */
    static Term of(Term term) {
        Type type = term.type();
        if (type instanceof Type.Text || type instanceof Type.Binary || type instanceof Type.Null) {
            return term;
        }
        FilterColumn column = term.column();
        if (column != null && (column.zerofill() || term.isColumn("bit"))) {
            throw term.refused("is not supported where text is expected");
        }
        if (term.isColumn("year")) {
            return text(term, value -> (Long) value == 0 ? "0000" : value.toString());
        }
        if (type instanceof Type.Int) {
            return text(term, value -> value instanceof BigDecimal wide ? wide.toPlainString() : value.toString());
        }
        boolean shown = column != null || term.source() instanceof Literal;
        if (type instanceof Type.Decimal && shown) {
            return text(term, value -> ((BigDecimal) value).toPlainString());
        }
        if (type instanceof Type.Moment moment) {
            return text(term, value -> Moments.text((Long) value, moment));
        }
        throw term.refused("is " + type.words()
                + (type.isNumber() ? " whose text is not known exactly here" : "")
                + ", which is not supported where text is expected");
    }

    private static Term text(Term term, Eval.Change change) {
        return Term.of(Collating.ofNumber(), term.as(change), term.source(), term.constant());
    }

    /** The bytes that the text is in its character set. */
    static Eval bytes(Term term) {
        if (!(term.type() instanceof Type.Text text)) {
            return term.value();
        }
        if (text.charset().equals("utf8mb4")
                || text.charset().equals("utf8mb3")
                || text.charset().equals("ascii")) {
            return term.as(value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        }
        if (text.charset().equals("latin1")) {
            return term.as(value -> latin1((String) value));
        }
        throw term.refused("has the character set " + text.charset() + ", whose bytes are not known here");
    }

    private static byte[] latin1(String text) {
        ByteBuffer bytes = WINDOWS_1252.encode(text);
        byte[] content = new byte[text.length()];
        bytes.get(content);
        for (int i = 0; i < content.length; i++) {
            char c = text.charAt(i);
            // 81, 8D, 8F, 90 and 9D are characters of MySQL's latin1, and none of windows-1252.
            if (c >= 0x80 && c < 0xA0) {
                content[i] = (byte) c;
            }
        }
        return content;
    }
}
