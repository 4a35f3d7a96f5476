package io.binlogbridge.it.types;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** The values of a run, out of all cases. */
final class TypeValues {

    private TypeValues() {}

    /**
     * Those that {@code wanted} picks of those that a server of the route's version knows. The other value of each is the next one picked, or
     * NULL where it is alone.
     */
    static List<TypeValue> of(List<TypeCase> cases, Route route, BiPredicate<TypeCase, TypeCase.Literal> wanted) {
        List<TypeValue> values = new ArrayList<>();
        for (TypeCase one : cases) {
            List<Integer> places = IntStream.range(0, one.literals().size())
                    .filter(index -> admits(one, index, route)
                            && wanted.test(one, one.literals().get(index)))
                    .boxed()
                    .toList();
            values.addAll(of(one, places));
        }
        return values;
    }

    /** The same literals, fewer: each with another value among these. */
    static List<TypeValue> anew(List<TypeValue> some) {
        List<TypeValue> values = new ArrayList<>();
        some.stream()
                .map(TypeValue::of)
                .distinct()
                .forEach(one -> values.addAll(of(
                        one,
                        some.stream()
                                .filter(value -> value.of().equals(one))
                                .map(TypeValue::index)
                                .toList())));
        return values;
    }

    private static List<TypeValue> of(TypeCase one, List<Integer> places) {
        List<TypeValue> values = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            int next = places.get((at + 1) % places.size());
            String other = places.size() > 1 ? one.literals().get(next).sql() : alone(one, next);
            values.add(new TypeValue(one, places.get(at), other));
        }
        return values;
    }

    private static String alone(TypeCase one, int index) {
        return one.definition().contains("NOT NULL") ? one.literals().get(index).sql() : "NULL";
    }

    private static boolean admits(TypeCase one, int index, Route route) {
        return one.tags().admits(route.version())
                && one.literals().get(index).tags().admits(route.version());
    }
}
