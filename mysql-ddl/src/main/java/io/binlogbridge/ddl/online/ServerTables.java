package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables of a database that were there before reading began. Whether one that is named like a helper is one can only be told by
 * what else is there: the marks of a tool at work.
 *
 * @param database its name
 * @param tables all of its tables
 * @param changelogs those of them that look like gh-ost's changelog: they have columns {@code hint} and {@code value}
 * @param triggers the CREATE TRIGGER of each of its triggers whose name may be a tool's
 */
public record ServerTables(String database, Set<String> tables, Set<String> changelogs, List<DdlStatement> triggers) {

    private static final int LONGEST_NAME = 64;

    /** Of the tools whose shadow has a name that a person may give too, the one that tells of its work by a table. */
    private static final Pattern SPIRITS_NOTES = Pattern.compile("^_.+_chkpnt$");

    public ServerTables {
        tables = Set.copyOf(tables);
        changelogs = Set.copyOf(changelogs);
        triggers = List.copyOf(triggers);
    }

    /** The helpers in these databases. A table that only its name speaks for is an ordinary one. */
    public static HelperTables helpers(HelperNames names, Collection<ServerTables> databases) {
        Map<ObjectName, HelperTable> helpers = new LinkedHashMap<>();
        Set<ObjectName> triggers = new LinkedHashSet<>();
        for (ServerTables database : databases) {
            database.findShadows(names, helpers);
            database.findServices(names, helpers);
            database.findTriggers(names, helpers, triggers);
        }
        return new HelperTables(names, helpers, triggers);
    }

    /** Whether a service table is a mark of the tool that made a shadow with this name. */
    static boolean tellsOf(HelperNames names, ObjectName service, ObjectName shadow) {
        Optional<String> base = names.shadowOf(shadow);
        Optional<String> noted = names.uselessOf(service);
        return service.database().equals(shadow.database())
                && base.isPresent()
                && noted.isPresent()
                && names.isSure(service)
                && names.isSure(shadow) != SPIRITS_NOTES.matcher(service.name()).find()
                && isSame(new Part(service, noted.get()), new Part(shadow, base.get()));
    }

    /** What stands for the real table's name in a table's name. */
    private record Part(ObjectName table, String base) {
        /** A name that would be too long is cut before its last word. */
        boolean isCut() {
            return table.name().length() == LONGEST_NAME;
        }
    }

    private static boolean isSame(Part one, Part other) {
        boolean cut = one.base.length() < other.base.length() ? one.isCut() : other.isCut();
        return !one.base.isEmpty()
                && (one.base.equals(other.base)
                        || (cut && (one.base.startsWith(other.base) || other.base.startsWith(one.base))));
    }

    /**
     * The table that a part of a helper's name means: the one of that name, or without the underscores that a tool puts before a name
     * that is taken, or the one whose name had to be cut to make the helper's.
     */
    static Optional<ObjectName> meant(ObjectName helper, String base, Set<String> there) {
        for (String name = base; !name.isEmpty(); name = name.substring(1)) {
            if (there.contains(name) && !name.equals(helper.name())) {
                return Optional.of(new ObjectName(helper.database(), name));
            }
            if (!name.startsWith("_")) {
                break;
            }
        }
        boolean cut = helper.name().codePointCount(0, helper.name().length()) >= LONGEST_NAME && !base.isEmpty();
        return !cut
                ? Optional.empty()
                : new TreeSet<>(there)
                        .stream()
                                .filter(name -> name.startsWith(base) && !name.equals(helper.name()))
                                .map(name -> new ObjectName(helper.database(), name))
                                .findFirst();
    }

    private void findShadows(HelperNames names, Map<ObjectName, HelperTable> helpers) {
        for (String name : new TreeSet<>(tables)) {
            ObjectName table = new ObjectName(database, name);
            Optional<String> base = names.shadowOf(table);
            if (base.isPresent()) {
                Optional<ObjectName> followed = followedInto(names, table);
                boolean noted =
                        tables.stream().anyMatch(other -> tellsOf(names, new ObjectName(database, other), table));
                if (noted || followed.isPresent()) {
                    Optional<ObjectName> real = followed.or(() -> meant(table, base.get(), tables));
                    helpers.put(table, HelperTable.of(Kind.SHADOW, table, real));
                }
            }
        }
    }

    /** The table on which a tool's trigger writes into this one. */
    private Optional<ObjectName> followedInto(HelperNames names, ObjectName table) {
        return triggers.stream()
                .map(ToolTriggers.Parts::of)
                .filter(trigger -> names.mayBeToolsTrigger(trigger.name()) && trigger.writesInto(table))
                .map(ToolTriggers.Parts::table)
                .findFirst();
    }

    private void findServices(HelperNames names, Map<ObjectName, HelperTable> helpers) {
        List<HelperTable> shadows = List.copyOf(helpers.values());
        for (String name : new TreeSet<>(tables)) {
            ObjectName table = new ObjectName(database, name);
            Optional<String> base = names.uselessOf(table).filter(any -> names.isSure(table));
            Optional<HelperTable> shadow = shadows.stream()
                    .filter(helper -> tellsOf(names, table, helper.name()))
                    .findFirst();
            if (base.isPresent() && (shadow.isPresent() || changelogs.contains(name))) {
                Optional<ObjectName> real =
                        shadow.flatMap(HelperTable::real).or(() -> meant(table, base.get(), tables));
                helpers.put(table, HelperTable.of(Kind.SERVICE, table, real));
            }
        }
    }

    private void findTriggers(HelperNames names, Map<ObjectName, HelperTable> helpers, Set<ObjectName> found) {
        triggers.stream()
                .map(ToolTriggers.Parts::of)
                .filter(trigger -> names.mayBeToolsTrigger(trigger.name()))
                .filter(trigger -> helpers.values().stream()
                        .anyMatch(helper -> helper.is(Kind.SHADOW)
                                && helper.isOf(trigger.table())
                                && trigger.writesInto(helper.name())))
                .forEach(trigger -> found.add(trigger.name()));
    }
}
