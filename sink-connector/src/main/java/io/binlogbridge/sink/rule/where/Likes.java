package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.sink.rule.collation.Collation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LIKE. */
final class Likes {

    private static final int DEFAULT_ESCAPE = '\\';

    private Likes() {}

    static Logic logic(Expression.Like source, Compiler compiler) {
        Term value = Texts.of(compiler.term(source.value()));
        Term pattern = Texts.of(compiler.term(source.pattern()));
        int escape = escape(source.escape());
        if (value.isNull() || pattern.isNull()) {
            return row -> null;
        }
        if (value.type() instanceof Type.Text && pattern.type() instanceof Type.Text) {
            Collation collation = Collating.rules(Collating.common(List.of(value, pattern), source), source);
            return matches(
                    value.value(),
                    pattern.value(),
                    (text, form) -> collation.like((String) text, (String) form, escape));
        }
        if (value.type() instanceof Type.Binary && value.column() != null && pattern.source() instanceof Literal) {
            return matches(
                    value.value(),
                    Texts.bytes(pattern),
                    (bytes, form) -> BytesLike.matches((byte[]) bytes, (byte[]) form, escape));
        }
        throw ConditionException.at(source, "LIKE of bytes is supported for a column and a literal alone; write it so");
    }

    private static Logic matches(Eval value, Eval pattern, java.util.function.BiPredicate<Object, Object> like) {
        return row -> {
            Object text = value.of(row);
            Object form = text == null ? null : pattern.of(row);
            return (text == null || form == null) ? null : like.test(text, form);
        };
    }

    /** What is empty leaves the escape character as it is. */
    private static int escape(@Nullable Expression source) {
        if (source == null) {
            return DEFAULT_ESCAPE;
        }
        boolean isText = source instanceof Literal literal && literal.kind() == Literal.Kind.STRING;
        String text = isText ? ((Literal) source).text() : "";
        if (!isText || text.codePointCount(0, text.length()) > 1 || !Collating.isAscii(text)) {
            throw ConditionException.at(
                    source, "ESCAPE wants one character of ASCII in quotes; write one, such as '|'");
        }
        return text.isEmpty() ? DEFAULT_ESCAPE : text.charAt(0);
    }
}
