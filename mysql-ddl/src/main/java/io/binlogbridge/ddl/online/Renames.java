package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.TableRename;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rename means. Each table is followed through all pairs of the statement, and what counts is where it ends: a swap may go over a
 * third name.
 */
final class Renames {

    private final Sight sight;

    /** Where each table that has another name afterwards is now, by the name it had. */
    private final Map<ObjectName, ObjectName> moved;

    /** The helpers as they were before. */
    private final Map<ObjectName, HelperTable> before;

    Renames(Sight sight, List<TableRename> renames) {
        this.sight = sight;
        this.moved = followed(renames);
        this.before = Map.copyOf(sight.tables);
    }

    private static Map<ObjectName, ObjectName> followed(List<TableRename> renames) {
        Map<ObjectName, ObjectName> originOf = new LinkedHashMap<>();
        for (TableRename rename : renames) {
            ObjectName origin =
                    Optional.ofNullable(originOf.remove(rename.from())).orElse(rename.from());
            originOf.put(rename.to(), origin);
        }
        Map<ObjectName, ObjectName> moved = new LinkedHashMap<>();
        originOf.forEach((now, origin) -> {
            if (!now.equals(origin)) {
                moved.put(origin, now);
            }
        });
        return moved;
    }

    void see() {
        moved.forEach((from, to) -> sight.tables.remove(from));
        moved.forEach((from, to) -> {
            HelperTable helper = before.get(from);
            if (helper == null) {
                sight.tables.remove(to);
            } else if (!becomesReal(helper, to)) {
                goesElsewhere(helper, to);
            }
        });
        moved.forEach((from, to) -> {
            if (!before.containsKey(from)) {
                followOrdinary(from, to);
            }
        });
        moved.forEach((from, to) -> {
            HelperTable helper = before.get(from);
            if (helper != null && becomesReal(helper, to)) {
                cutOver(helper, to);
            }
        });
    }

    private boolean becomesReal(HelperTable helper, ObjectName to) {
        boolean swaps = helper.is(Kind.SHADOW) || helper.is(Kind.OLD);
        return swaps && helper.real().map(to::equals).orElse(!mayBeHelper(to));
    }

    private boolean mayBeHelper(ObjectName table) {
        return sight.names.shadowOf(table).isPresent()
                || sight.names.uselessOf(table).isPresent();
    }

    private void goesElsewhere(HelperTable helper, ObjectName to) {
        if (mayBeHelper(to)) {
            sight.tables.put(to, helper.named(to));
            sight.add(new OnlineMeaning.Moved(helper, to), helper.name(), to);
        } else {
            sight.tables.remove(to);
            sight.add(new OnlineMeaning.Strayed(helper, to), helper.name(), to);
        }
    }

    /** The real table, or a real table that was put aside, goes somewhere. */
    private void followOrdinary(ObjectName from, ObjectName to) {
        boolean back = sight.tables.values().stream().anyMatch(helper -> helper.isOf(to) && isAt(helper, from));
        sight.replaceAll(helper -> isAt(helper, from), back ? Optional.empty() : Optional.of(to));
        if (back) {
            sight.add(new OnlineMeaning.PutBack(from, to));
        }
        sight.replaceAll(helper -> helper.isOf(from), Optional.of(to));
        List<HelperTable> shadows = sight.tables.values().stream()
                .filter(helper -> helper.is(Kind.SHADOW) && helper.isOf(from))
                .toList();
        if (!shadows.isEmpty() && !isTaken(from)) {
            sight.add(new OnlineMeaning.PutAside(from, to, shadows));
        }
    }

    private static boolean isAt(HelperTable helper, ObjectName place) {
        return helper.aside().filter(place::equals).isPresent();
    }

    private boolean isTaken(ObjectName name) {
        return moved.containsValue(name);
    }

    private void cutOver(HelperTable shadow, ObjectName real) {
        Optional<ObjectName> old = Optional.ofNullable(moved.get(real))
                .filter(place -> !before.containsKey(real))
                .or(shadow::aside);
        boolean isHelper = old.filter(name -> sight.names.uselessOf(name).isPresent() || sight.told.contains(name))
                .isPresent();
        sight.tables.remove(real);
        sight.replaceAll(helper -> helper.isOf(real), Optional.empty());
        if (isHelper) {
            ObjectName name = old.orElseThrow();
            sight.tables.put(name, HelperTable.of(Kind.OLD, name, Optional.of(real)));
            sight.add(new OnlineMeaning.CutOver(shadow, real, old, true), shadow.name(), name, real);
        } else {
            sight.add(new OnlineMeaning.CutOver(shadow, real, old, false), shadow.name(), real);
        }
    }
}
