package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.sink.rule.collation.Collation;
import io.binlogbridge.sink.rule.where.Functions.Signature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Functions of text; of bytes too where it says so. */
final class TextFunctions {

    private TextFunctions() {}

    static void addTo(Map<String, Signature> all) {
        all.put("LENGTH", new Signature(1, 1, TextFunctions::length));
        all.put("OCTET_LENGTH", all.get("LENGTH"));
        all.put("CHAR_LENGTH", new Signature(1, 1, TextFunctions::charLength));
        all.put("CHARACTER_LENGTH", all.get("CHAR_LENGTH"));
        all.put("CRC32", new Signature(1, 1, TextFunctions::crc32));
        all.put("LOWER", new Signature(1, 1, (call, terms) -> changed(call, terms, Collation::lower)));
        all.put("LCASE", all.get("LOWER"));
        all.put("UPPER", new Signature(1, 1, (call, terms) -> changed(call, terms, Collation::upper)));
        all.put("UCASE", all.get("UPPER"));
        all.put("CONCAT", new Signature(1, -1, TextFunctions::concat));
        all.put("SUBSTRING", new Signature(2, 3, TextFunctions::substring));
        all.put("SUBSTR", all.get("SUBSTRING"));
        all.put("MID", new Signature(3, 3, TextFunctions::substring));
        all.put("LEFT", new Signature(2, 2, TextFunctions::left));
        all.put("RIGHT", new Signature(2, 2, TextFunctions::right));
        all.put("TRIM", new Signature(2, 2, (call, terms) -> trim(call, terms, true, true)));
        all.put("TRIM LEADING", new Signature(2, 2, (call, terms) -> trim(call, terms, true, false)));
        all.put("TRIM TRAILING", new Signature(2, 2, (call, terms) -> trim(call, terms, false, true)));
        all.put("LTRIM", new Signature(1, 1, (call, terms) -> spaces(call, terms, true)));
        all.put("RTRIM", new Signature(1, 1, (call, terms) -> spaces(call, terms, false)));
    }

    private static Term length(Expression.Call call, List<Term> terms) {
        Eval bytes = Texts.bytes(Texts.of(terms.get(0)));
        return number(call, terms, 10, Type.Sign.SIGNED, bytes.then(value -> (long) ((byte[]) value).length));
    }

    private static Term charLength(Expression.Call call, List<Term> terms) {
        Term term = Texts.of(terms.get(0));
        Eval length = term.value().then(value -> (long)
                (value instanceof String text ? text.codePointCount(0, text.length()) : ((byte[]) value).length));
        return number(call, terms, 10, Type.Sign.SIGNED, length);
    }

    private static Term crc32(Expression.Call call, List<Term> terms) {
        Eval bytes = Texts.bytes(Texts.of(terms.get(0)));
        return number(call, terms, 10, Type.Sign.UNSIGNED, bytes.then(value -> {
            CRC32 crc = new CRC32();
            crc.update((byte[]) value);
            return crc.getValue();
        }));
    }

    private static Term number(Expression.Call call, List<Term> terms, int digits, Type.Sign sign, Eval value) {
        return Term.of(new Type.Int(sign, digits), value, call, Functions.constant(terms));
    }

    private static Term changed(Expression.Call call, List<Term> terms, BiFunction<Collation, String, String> change) {
        Term term = text(terms.get(0));
        if (!(term.type() instanceof Type.Text type)) {
            return term;
        }
        Collation rules = Collating.rules(type, call);
        return Term.of(type, term.value().then(value -> change.apply(rules, (String) value)), call, term.constant());
    }

    /** As text; NULL stays. */
    private static Term text(Term term) {
        Term text = Texts.of(term);
        if (text.type() instanceof Type.Binary) {
            throw term.refused("is bytes, for which this function is not supported; use a column of text");
        }
        return text;
    }

    private static Term concat(Expression.Call call, List<Term> terms) {
        List<Term> texts = terms.stream().map(TextFunctions::text).toList();
        if (texts.stream().allMatch(Term::isNull)) {
            return Term.of(Types.NULL, row -> null, call, true);
        }
        Type type = Collating.common(texts, call);
        return Term.of(
                type,
                row -> {
                    StringBuilder joined = new StringBuilder();
                    for (Term text : texts) {
                        Object part = text.value().of(row);
                        if (part == null) {
                            return null;
                        }
                        joined.append((String) part);
                    }
                    return joined.toString();
                },
                call,
                Functions.constant(terms));
    }

    private static Term substring(Expression.Call call, List<Term> terms) {
        Eval start = whole(terms.get(1));
        Eval length = terms.size() > 2 ? whole(terms.get(2)) : row -> Long.MAX_VALUE;
        return cut(call, terms, (text, row) -> {
            Long from = (Long) start.of(row);
            Long count = from == null ? null : (Long) length.of(row);
            if (from == null || count == null) {
                return null;
            }
            int characters = text.codePointCount(0, text.length());
            long first = from < 0 ? characters + from : from - 1;
            if (count <= 0 || first < 0 || first >= characters) {
                return "";
            }
            return characters(text, (int) first, (int) Math.min(characters, first + Math.min(count, characters)));
        });
    }

    private static Term left(Expression.Call call, List<Term> terms) {
        Eval length = whole(terms.get(1));
        return cut(call, terms, (text, row) -> {
            Long count = (Long) length.of(row);
            int characters = text.codePointCount(0, text.length());
            return count == null ? null : characters(text, 0, (int) Math.max(0, Math.min(count, characters)));
        });
    }

    private static Term right(Expression.Call call, List<Term> terms) {
        Eval length = whole(terms.get(1));
        return cut(call, terms, (text, row) -> {
            Long count = (Long) length.of(row);
            int characters = text.codePointCount(0, text.length());
            return count == null
                    ? null
                    : characters(text, characters - (int) Math.max(0, Math.min(count, characters)), characters);
        });
    }

    private static String characters(String text, int from, int to) {
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** A part of a text, which depends on other values of the row. */
    private interface Cut {
        @Nullable
        String of(String text, @Nullable Object[] row);
    }

    private static Term cut(Expression.Call call, List<Term> terms, Cut cut) {
        Term text = text(terms.get(0));
        Eval value = text.value();
        Eval part = row -> {
            Object whole = value.of(row);
            return whole == null ? null : cut.of((String) whole, row);
        };
        return Term.of(text.type(), part, call, Functions.constant(terms));
    }

    /** A number of characters, as Long. */
    private static Eval whole(Term term) {
        if (term.isNull()) {
            return term.value();
        }
        if (!(term.type() instanceof Type.Int)) {
            throw term.refused("is no whole number, which is wanted here; write one");
        }
        return term.value().then(value -> value instanceof BigDecimal ? Long.MAX_VALUE : value);
    }

    private static Term spaces(Expression.Call call, List<Term> terms, boolean leading) {
        return cut(call, terms, (text, row) -> trimmed(text, " ", leading, !leading));
    }

    private static Term trim(Expression.Call call, List<Term> terms, boolean leading, boolean trailing) {
        Term text = text(terms.get(0));
        Term taken = text(terms.get(1));
        if (text.isNull() || taken.isNull()) {
            return Term.of(Types.NULL, row -> null, call, true);
        }
        Type type = Collating.common(List.of(text, taken), call);
        Eval value = Arithmetic.eval(
                text.value(),
                taken.value(),
                (whole, part) -> trimmed((String) whole, (String) part, leading, trailing));
        return Term.of(type, value, call, Functions.constant(terms));
    }

    private static String trimmed(String text, String taken, boolean leading, boolean trailing) {
        if (taken.isEmpty()) {
            return text;
        }
        int from = 0;
        int to = text.length();
        while (leading && to - from >= taken.length() && text.startsWith(taken, from)) {
            from += taken.length();
        }
        while (trailing && to - from >= taken.length() && text.startsWith(taken, to - taken.length())) {
            to -= taken.length();
        }
        return text.substring(from, to);
    }
}
