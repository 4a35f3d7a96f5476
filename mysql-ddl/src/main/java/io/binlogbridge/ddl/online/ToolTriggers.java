package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The triggers with which a tool carries the changes of the real table over to its shadow. */
final class ToolTriggers {

    private final Sight sight;
    private final Parts trigger;

    ToolTriggers(Sight sight, DdlStatement statement) {
        this.sight = sight;
        this.trigger = Parts.of(statement);
    }

    /**
     * What CREATE TRIGGER says; of DROP TRIGGER only the name is there.
     *
     * @param table that it is on
     * @param body the tables that its body names
     */
    record Parts(ObjectName name, ObjectName table, Set<ObjectName> body, String text) {

        static Parts of(DdlStatement statement) {
            ObjectName name = statement.references().stream()
                    .filter(reference -> reference.type() == ObjectType.TRIGGER)
                    .map(ObjectReference::object)
                    .findFirst()
                    .orElseThrow();
            List<ObjectName> tables = Sight.named(statement, any -> true).toList();
            return new Parts(
                    name,
                    tables.isEmpty() ? name : tables.get(0),
                    tables.stream().skip(1).collect(Collectors.toUnmodifiableSet()),
                    statement.text());
        }

        /** A body that the grammar does not take names no tables; tools quote all names. */
        boolean writesInto(ObjectName helper) {
            return body.contains(helper)
                    || (body.isEmpty()
                            && helper.database().equals(name.database())
                            && text.contains(ObjectName.quoted(helper.name())));
        }
    }

    /** Whether its name may be a tool's, and it writes into a shadow of its own table. */
    boolean isATools() {
        return shadow().isPresent();
    }

    void create() {
        sight.triggers.remove(trigger.name());
        for (ObjectName table : sight.told) {
            if (sight.names.mayBeToolsTrigger(trigger.name()) && trigger.writesInto(table) && !isShadow(table)) {
                become(HelperTable.of(Kind.CANDIDATE, table, Optional.of(trigger.table())));
            }
        }
        shadow().ifPresent(helper -> {
            sight.triggers.add(trigger.name());
            sight.add(new OnlineMeaning.ToolsTrigger(trigger.name()), helper.name());
            if (!helper.isOf(trigger.table()) || helper.is(Kind.CANDIDATE)) {
                become(helper);
            }
        });
        if (leadsBack()) {
            sight.triggers.add(trigger.name());
            sight.add(new OnlineMeaning.ToolsTrigger(trigger.name()), trigger.table());
            sight.understood.addAll(trigger.body());
        }
    }

    /**
     * pt-online-schema-change with --reverse-triggers: one on the shadow that will write into the old table, so that it can be put
     * back. The old table is not there yet under that name, or is by now.
     */
    private boolean leadsBack() {
        HelperTable on = sight.tables.get(trigger.table());
        boolean intoOld = trigger.body().stream()
                .anyMatch(table -> sight.names.uselessOf(table).isPresent());
        boolean ofRun = (on != null && on.is(Kind.SHADOW))
                || sight.tables.values().stream()
                        .anyMatch(helper -> helper.is(Kind.OLD)
                                && helper.isOf(trigger.table())
                                && trigger.writesInto(helper.name()));
        return sight.names.mayBeToolsTrigger(trigger.name()) && intoOld && ofRun;
    }

    void drop() {
        if (sight.triggers.remove(trigger.name())) {
            sight.add(new OnlineMeaning.ToolsTrigger(trigger.name()));
        }
    }

    private void become(HelperTable helper) {
        HelperTable shadow = helper.following(trigger.table()).as(Kind.SHADOW);
        sight.tables.put(shadow.name(), shadow);
        sight.add(new OnlineMeaning.BecameShadow(shadow), shadow.name());
    }

    private boolean isShadow(ObjectName table) {
        HelperTable helper = sight.tables.get(table);
        return helper != null && helper.is(Kind.SHADOW);
    }

    private Optional<HelperTable> shadow() {
        return sight.names.mayBeToolsTrigger(trigger.name())
                ? sight.tables.values().stream().filter(this::follows).findFirst()
                : Optional.empty();
    }

    private boolean follows(HelperTable helper) {
        boolean own = helper.is(Kind.CANDIDATE)
                || (helper.is(Kind.SHADOW) && (helper.real().isEmpty() || helper.isOf(trigger.table())));
        return own && !helper.name().equals(trigger.table()) && trigger.writesInto(helper.name());
    }
}
