package io.binlogbridge.sink.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan.Move;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RenameStepsTest {

    private static ObjectName name(String table) {
        return new ObjectName("d", table);
    }

    private static Move move(String from, String to) {
        return new Move(name(from), name(to), name(from), name(to));
    }

    /** Names with a number are there, with 0 they are there without one, the others are not. */
    private static ObjectStates states(Map<String, Long> numbers) {
        Map<ObjectName, String> there = new LinkedHashMap<>();
        Map<ObjectName, Long> ids = new LinkedHashMap<>();
        for (String table : List.of("a", "b", "c", "t")) {
            there.put(name(table), numbers.containsKey(table) ? "one shape" : ObjectStates.ABSENT);
            if (numbers.getOrDefault(table, 0L) != 0) {
                ids.put(name(table), numbers.get(table));
            }
        }
        return new ObjectStates(there, ids);
    }

    private static final List<Move> CIRCLE = List.of(move("a", "t"), move("b", "a"), move("c", "b"), move("t", "c"));
    private static final ObjectStates BEFORE = states(Map.of("a", 1L, "b", 2L, "c", 3L));

    @Test
    void theNumbersOfTablesTellHowFarACircleCame() {
        assertThat(RenameSteps.done(CIRCLE, BEFORE, BEFORE)).hasValue(0);
        assertThat(RenameSteps.done(CIRCLE, BEFORE, states(Map.of("t", 1L, "a", 2L, "c", 3L))))
                .hasValue(2);
        assertThat(RenameSteps.done(CIRCLE, BEFORE, states(Map.of("c", 1L, "a", 2L, "b", 3L))))
                .hasValue(4);
    }

    @Test
    void placesThatNoStepLeadsToTellNothing() {
        assertThat(RenameSteps.done(CIRCLE, BEFORE, states(Map.of("a", 3L, "b", 2L, "c", 1L))))
                .isEmpty();
    }

    @Test
    void aTableWithoutANumberTellsNothing() {
        assertThat(RenameSteps.done(CIRCLE, BEFORE, states(Map.of("a", 2L, "b", 3L, "c", 0L))))
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void theRestIsWhatWasNotDone() {
        assertThat(RenameSteps.rest(CIRCLE, 2)).isEqualTo("RENAME TABLE `d`.`c` TO `d`.`b`, `d`.`t` TO `d`.`c`");
    }

    @Test
    void aTableThatKeepsItsNameOnTheTargetIsNoSwap() {
        assertThat(RenameSteps.isSwap(CIRCLE)).isTrue();
        assertThat(RenameSteps.isSwap(List.of(move("a", "a")))).isFalse();
    }

    @Test
    void aStateIsReadAsItWasWrittenAlsoInTheFormWithoutNumbers() {
        ObjectStates states =
                new ObjectStates(Map.of(new ObjectName("a b", "c%d"), "f00"), Map.of(new ObjectName("a b", "c%d"), 7L));
        assertThat(ObjectStates.ofText(states.toText())).isEqualTo(states);
        assertThat(ObjectStates.ofText("a+b c%25d f00"))
                .isEqualTo(new ObjectStates(Map.of(new ObjectName("a b", "c%d"), "f00")));
    }
}
