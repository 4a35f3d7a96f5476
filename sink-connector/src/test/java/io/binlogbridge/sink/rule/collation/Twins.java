package io.binlogbridge.sink.rule.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Characters that are equal in a collation, those that have others like them. */
final class Twins {

    private final Map<Integer, List<Integer>> groups = new HashMap<>();

    Twins(Collation collation, int[] characters) {
        List<String> sorted = IntStream.of(characters)
                .filter(Twins::mayHaveTwins)
                .mapToObj(Character::toString)
                .sorted(collation::compare)
                .collect(Collectors.toList());
        List<Integer> group = new ArrayList<>();
        String first = "";
        for (String one : sorted) {
            if (collation.compare(first, one) != 0) {
                group = new ArrayList<>();
                first = one;
            }
            group.add(one.codePointAt(0));
            groups.put(one.codePointAt(0), group);
        }
    }

    /** The letters and marks of most scripts, and what is compatible with them; no ideographs, no syllables. */
    private static boolean mayHaveTwins(int character) {
        return character < 0x3400
                || (character >= 0xA640 && character < 0xAC00)
                || (character >= 0xF900 && character < 0x10500)
                || (character >= 0x1D160 && character < 0x1D800)
                || (character >= 0x1F100 && character < 0x1F200);
    }

    int of(int character, Random random) {
        List<Integer> group = groups.getOrDefault(character, List.of(character));
        return group.get(random.nextInt(group.size()));
    }
}
