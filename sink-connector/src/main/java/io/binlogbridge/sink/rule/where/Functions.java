package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions that can be called, by name. */
final class Functions {

    private static final Map<String, Signature> BY_NAME = byName();

    private static final Set<String> OF_THE_MOMENT = Set.of(
            "NOW",
            "CURRENT_TIMESTAMP",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "SYSDATE",
            "CURDATE",
            "CURRENT_DATE",
            "CURTIME",
            "CURRENT_TIME",
            "UTC_DATE",
            "UTC_TIME",
            "UTC_TIMESTAMP",
            "UNIX_TIMESTAMP",
            "RAND",
            "UUID",
            "UUID_SHORT",
            "USER",
            "CURRENT_USER",
            "SESSION_USER",
            "SYSTEM_USER",
            "CURRENT_ROLE",
            "DATABASE",
            "SCHEMA",
            "VERSION",
            "CONNECTION_ID",
            "LAST_INSERT_ID",
            "FOUND_ROWS",
            "ROW_COUNT",
            "SLEEP",
            "GET_LOCK",
            "RANDOM_BYTES");

    private Functions() {}

    /** What makes a term of a call. */
    @FunctionalInterface
    interface Function {
        Term of(Expression.Call call, List<Term> arguments);
    }

    /**
     * A function and how many arguments it has.
     *
     * @param most -1 for any number
     */
    record Signature(int least, int most, Function function) {}

    private static Map<String, Signature> byName() {
        Map<String, Signature> all = new HashMap<>();
        TextFunctions.addTo(all);
        NumberFunctions.addTo(all);
        MomentFunctions.addTo(all);
        Choices.addTo(all);
        return Map.copyOf(all);
    }

    /**
     * Asks whether the call can be read at all.
     *
     * @throws ConditionException when the function is not supported or is given too few or too many arguments
     */
    static void check(Expression.Call call) {
        Signature signature = BY_NAME.get(call.name());
        if (signature == null) {
            throw ConditionException.at(
                    call,
                    OF_THE_MOMENT.contains(call.name())
                            ? call.name()
                                    + "() answers otherwise each time or in each session, so a row would pass today and not"
                                    + " tomorrow; write the value itself"
                            : "the function " + call.name() + "() is not supported in a condition; supported are "
                                    + names());
        }
        int count = call.arguments().size();
        if (count < signature.least() || (signature.most() >= 0 && count > signature.most())) {
            throw ConditionException.at(
                    call,
                    call.name() + "() is given " + count + " arguments, which is not what it takes; mend the call");
        }
    }

    private static String names() {
        return String.join(
                ", ",
                BY_NAME.keySet().stream()
                        .filter(name -> !name.contains(" "))
                        .sorted()
                        .toList());
    }

    static Term term(Expression.Call call, List<Term> arguments) {
        check(call);
        return java.util.Objects.requireNonNull(BY_NAME.get(call.name()))
                .function()
                .of(call, arguments);
    }

    static boolean constant(List<Term> terms) {
        return terms.stream().allMatch(Term::constant);
    }
}
