package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.sink.rule.collation.Collation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which collation several texts are compared under (DTCollation::aggregate in item.cc). */
final class Collating {

    /** What texts of the condition itself are: what a session has that nobody has configured. */
    private static final String OF_SESSION = "utf8mb4_0900_ai_ci";

    private Collating() {}

    static Type ofColumn(FilterColumn column, Expression.Column source) {
        String name = column.collation();
        if (name == null) {
            return new Type.Opaque("text of a collation that is not known");
        }
        Collation collation = Collation.named(name).orElse(null);
        if (collation == null) {
            return new Type.Opaque("text of the collation " + name + ", which is not known here");
        }
        String charset = charset(collation.name());
        if (charset.equals("binary")) {
            throw ConditionException.at(
                    source, "column " + source.name() + " is text of the collation binary, which is not supported");
        }
        return new Type.Text(charset, collation.name(), Coercibility.IMPLICIT, charset.equals("ascii"));
    }

    static Type.Text ofLiteral(Literal literal) {
        return new Type.Text("utf8mb4", OF_SESSION, Coercibility.COERCIBLE, isAscii(literal.text()));
    }

    /** Of a number or a date made text. */
    static Type.Text ofNumber() {
        return new Type.Text("utf8mb4", OF_SESSION, Coercibility.NUMERIC, true);
    }

    /** What compares texts of that type. */
    static Collation rules(Type.Text type, Expression source) {
        return Collation.named(type.collation())
                .orElseThrow(() -> ConditionException.at(
                        source, "the collation " + type.collation() + " is not known here; say another by COLLATE"));
    }

    static Term explicit(Expression.Collate source, Term value) {
        if (!(value.type() instanceof Type.Text text)) {
            throw ConditionException.at(
                    source, value.described() + " is not text, so it has no collation; leave COLLATE out");
        }
        Collation collation = Collation.named(source.collation())
                .orElseThrow(() -> ConditionException.at(
                        source,
                        "the collation " + source.collation()
                                + " is not known here; take another or leave COLLATE out"));
        if (!charset(collation.name()).equals(text.charset())) {
            throw ConditionException.at(
                    source,
                    "the collation " + source.collation() + " is not for " + text.charset()
                            + ", the character set of the text before it (as MySQL error 1253); take one of that");
        }
        Type type = new Type.Text(text.charset(), collation.name(), Coercibility.EXPLICIT, text.ascii());
        return new Term(type, value.value(), value.source(), value.column(), value.constant());
    }

    static String charset(String collation) {
        int end = collation.indexOf('_');
        return (end < 0 ? collation : collation.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /**
     * What texts have in common; those that are NULL have no say.
     *
     * @throws ConditionException when they clash, as in MySQL error 1267
     */
    static Type.Text common(List<Term> terms, Expression source) {
        Type.@Nullable Text common = null;
        for (Term term : terms) {
            if (term.type() instanceof Type.Text text) {
                common = common == null ? text : stronger(common, text, source);
            }
        }
        if (common == null) {
            throw ConditionException.at(source, "there is no text to compare; compare a column with a text");
        }
        for (Term term : terms) {
            checkHeld(term, common);
        }
        return common;
    }

    private static void checkHeld(Term term, Type.Text common) {
        if (term.type() instanceof Type.Text text && !text.charset().equals(common.charset()) && !text.ascii()) {
            boolean held = isUnicode(common)
                    && !(common.charset().equals("utf8mb3") && text.charset().equals("utf8mb4"));
            if (!held
                    && !(term.source() instanceof Literal literal
                            && rules(common, term.source()).holds(literal.text()))) {
                throw term.refused("has characters that " + common.charset()
                        + ", the character set it is compared in, may not have; leave them out");
            }
        }
    }

    private static Type.Text stronger(Type.Text left, Type.Text right, Expression source) {
        if (left.charset().equals(right.charset())) {
            return ofOneCharset(left, right, source);
        }
        boolean ascii = left.ascii() && right.ascii();
        if (isSuperset(left, right)) {
            return with(left, ascii);
        }
        if (isSuperset(right, left)) {
            return with(right, ascii);
        }
        if (left.coercibility().compareTo(right.coercibility()) < 0
                && right.coercibility().compareTo(Coercibility.COERCIBLE) >= 0) {
            return with(left, ascii);
        }
        if (right.coercibility().compareTo(left.coercibility()) < 0
                && left.coercibility().compareTo(Coercibility.COERCIBLE) >= 0) {
            return with(right, ascii);
        }
        throw clash(left, right, source);
    }

    private static Type.Text ofOneCharset(Type.Text left, Type.Text right, Expression source) {
        boolean ascii = left.ascii() && right.ascii();
        int order = left.coercibility().compareTo(right.coercibility());
        if (order != 0) {
            return with(order < 0 ? left : right, ascii);
        }
        if (left.collation().equals(right.collation())) {
            return with(left, ascii);
        }
        if (left.coercibility() != Coercibility.EXPLICIT && isBinary(left) != isBinary(right)) {
            return with(isBinary(left) ? left : right, ascii);
        }
        throw clash(left, right, source);
    }

    private static Type.Text with(Type.Text type, boolean ascii) {
        return new Type.Text(type.charset(), type.collation(), type.coercibility(), ascii);
    }

    private static ConditionException clash(Type.Text left, Type.Text right, Expression source) {
        return ConditionException.at(
                source,
                "the collations " + left.collation() + " and " + right.collation()
                        + " clash (as MySQL error 1267); say by COLLATE which one is meant");
    }

    private static boolean isBinary(Type.Text type) {
        return type.collation().endsWith("_bin");
    }

    private static boolean isUnicode(Type.Text type) {
        return type.charset().startsWith("utf") || type.charset().equals("ucs2");
    }

    private static boolean isSuperset(Type.Text left, Type.Text right) {
        int order = left.coercibility().compareTo(right.coercibility());
        boolean wider = !isUnicode(right)
                || (left.charset().equals("utf8mb4") && right.charset().equals("utf8mb3"));
        if (isUnicode(left) && (order < 0 || (order == 0 && wider))) {
            return true;
        }
        return right.ascii() && (order < 0 || (order == 0 && !left.ascii()));
    }
}
