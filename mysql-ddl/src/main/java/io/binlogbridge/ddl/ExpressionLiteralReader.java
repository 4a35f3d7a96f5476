package io.binlogbridge.ddl;

import io.binlogbridge.ddl.expression.Literal;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.LiteralContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.LiteralOrNullContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TemporalLiteralContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TextLiteralContext;
import java.util.Locale;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** The constants of an expression. */
final class ExpressionLiteralReader {

    private final ExpressionSource source;

    ExpressionLiteralReader(ExpressionSource source) {
        this.source = source;
    }

    Literal read(LiteralOrNullContext tree) {
        LiteralContext literal = tree.literal();
        if (literal == null || literal.nullLiteral() != null) {
            return new Literal(Literal.Kind.NULL, "NULL", source.place(tree));
        }
        int place = source.place(literal);
        if (literal.boolLiteral() != null) {
            boolean isTrue = literal.boolLiteral().TRUE_SYMBOL() != null;
            return new Literal(isTrue ? Literal.Kind.TRUE : Literal.Kind.FALSE, isTrue ? "TRUE" : "FALSE", place);
        }
        if (literal.numLiteral() != null) {
            return number(source.first(literal).text(), place);
        }
        if (literal.temporalLiteral() != null) {
            return temporal(literal.temporalLiteral(), place);
        }
        if (literal.textLiteral() != null) {
            return text(literal.textLiteral(), place);
        }
        checkIntroducer(literal.UNDERSCORE_CHARSET(), literal);
        TerminalNode node = literal.HEX_NUMBER() != null ? literal.HEX_NUMBER() : literal.BIN_NUMBER();
        Literal.Kind kind = literal.HEX_NUMBER() != null ? Literal.Kind.HEXADECIMAL : Literal.Kind.BIT;
        String raw = node.getText();
        String digits = raw.endsWith("'") ? raw.substring(2, raw.length() - 1) : raw.substring(2);
        if (kind == Literal.Kind.HEXADECIMAL && raw.endsWith("'") && digits.length() % 2 == 1) {
            throw source.unsupported(literal, "has an odd number of digits; MySQL wants pairs");
        }
        return new Literal(kind, digits, place);
    }

    private static Literal number(String text, int place) {
        boolean isFloat = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
        Literal.Kind plain = text.indexOf('.') >= 0 ? Literal.Kind.DECIMAL : Literal.Kind.INTEGER;
        return new Literal(isFloat ? Literal.Kind.FLOAT : plain, text, place);
    }

    private Literal temporal(TemporalLiteralContext tree, int place) {
        Literal.Kind kind = Literal.Kind.valueOf(tree.getStart().getText().toUpperCase(Locale.ROOT));
        Token quoted = source.token(tree.getStop());
        return new Literal(kind, StringEscapes.value(source.raw(quoted)), place);
    }

    private Literal text(TextLiteralContext tree, int place) {
        if (tree.NCHAR_TEXT() != null) {
            throw source.unsupported(tree, "is a national string; write it without the N");
        }
        boolean binary = checkIntroducer(tree.UNDERSCORE_CHARSET(), tree);
        String value = tree.textStringLiteral().stream()
                .map(part -> StringEscapes.value(source.raw(source.first(part))))
                .collect(Collectors.joining());
        return new Literal(binary ? Literal.Kind.BINARY_STRING : Literal.Kind.STRING, value, place);
    }

    /** Whether it is {@code _binary}; {@code _utf8mb4} changes nothing, others are not read. */
    private boolean checkIntroducer(@Nullable TerminalNode node, org.antlr.v4.runtime.ParserRuleContext tree) {
        if (node == null) {
            return false;
        }
        String name = node.getText().toLowerCase(Locale.ROOT);
        if (name.equals("_binary")) {
            return true;
        }
        if (name.equals("_utf8mb4") && tree instanceof TextLiteralContext) {
            return false;
        }
        throw source.unsupported(
                tree, "begins with a character set; only _binary and _utf8mb4 before text are supported");
    }
}
