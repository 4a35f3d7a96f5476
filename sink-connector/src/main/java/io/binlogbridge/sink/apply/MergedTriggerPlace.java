package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.progress.MergedTrigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a trigger that one of several tables brings is on the target that they share. */
sealed interface MergedTriggerPlace {

    /** Another's is there, or was before a newer one took its place, that does the same. */
    record Twin(ObjectName trigger, int version) implements MergedTriggerPlace {}

    /** Nobody has brought it yet; or it takes the place of what the table had before. */
    record New(int version) implements MergedTriggerPlace {}

    /** Another table has another one there. */
    record Other(MergedTrigger held) implements MergedTriggerPlace {}

    /**
     * Finds it.
     *
     * @param known what is known of the target's triggers
     * @param member the table of the source
     * @param name what the trigger would be called on the target
     * @param words its {@link MergedTriggerWords}
     */
    static MergedTriggerPlace of(List<MergedTrigger> known, ObjectName member, ObjectName name, String words) {
        Map<ObjectName, List<MergedTrigger>> triggers = new LinkedHashMap<>();
        triggers.put(name, new ArrayList<>());
        known.forEach(each -> triggers.computeIfAbsent(each.target(), target -> new ArrayList<>())
                .add(each));
        for (Map.Entry<ObjectName, List<MergedTrigger>> trigger : triggers.entrySet()) {
            int version = version(trigger.getValue(), member, words);
            if (version > 0) {
                return new Twin(trigger.getKey(), version);
            }
        }
        for (Map.Entry<ObjectName, List<MergedTrigger>> trigger : triggers.entrySet()) {
            boolean inTheWay = trigger.getKey().equals(name)
                    || trigger.getValue().stream()
                            .anyMatch(each -> MergedTriggerWords.sameOccasion(each.words(), words));
            if (inTheWay) {
                Optional<MergedTrigger> held =
                        held(trigger.getValue(), member, trigger.getKey().equals(name));
                if (held.isPresent()) {
                    return new Other(held.get());
                }
            }
        }
        return new New(newest(triggers.getOrDefault(name, List.of())) + 1);
    }

    /** The version of a trigger that says the same, from the one on that the member had; of one that had none the newest. 0 for none. */
    private static int version(List<MergedTrigger> trigger, ObjectName member, String words) {
        if (trigger.stream().noneMatch(MergedTrigger::present) || has(trigger, member)) {
            return 0;
        }
        int had = had(trigger, member);
        IntStream same = trigger.stream()
                .filter(each -> each.version() >= had && each.words().equals(words))
                .mapToInt(MergedTrigger::version);
        return (had == 0 ? same.max() : same.min()).orElse(0);
    }

    /** Whose trigger it is that the member has not had; under the same name its own as well. */
    private static Optional<MergedTrigger> held(List<MergedTrigger> trigger, ObjectName member, boolean sameName) {
        boolean hadAll = had(trigger, member) == newest(trigger);
        return trigger.stream()
                .filter(MergedTrigger::present)
                .filter(each -> each.table().equals(member) ? sameName : !hadAll)
                .reduce((older, newer) -> newer);
    }

    private static boolean has(List<MergedTrigger> trigger, ObjectName member) {
        return trigger.stream().anyMatch(each -> each.present() && each.table().equals(member));
    }

    private static int had(List<MergedTrigger> trigger, ObjectName member) {
        return newest(
                trigger.stream().filter(each -> each.table().equals(member)).toList());
    }

    private static int newest(List<MergedTrigger> trigger) {
        return trigger.stream().mapToInt(MergedTrigger::version).max().orElse(0);
    }
}
