package io.binlogbridge.source.stream;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.ddl.online.OnlineMeaning;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which objects of one statement the user asked for, when helper tables of an online schema change are among them: the lists name the
 * real table, and its helpers go with it.
 *
 * @param before the helpers before the statement
 * @param seen what the statement means
 */
record CaptureOfHelpers(CaptureFilter filter, HelperNames names, HelperTables before, HelperTables.Seen seen) {

    boolean captures(ObjectReference reference) {
        return reference.type() == ObjectType.TABLE ? capturesTable(reference.object()) : filter.captures(reference);
    }

    boolean capturesDatabase(String database) {
        return filter.capturesDatabase(database);
    }

    /**
     * The real table decides. A shadow under a name that a person may give too may have been captured as a table before a tool's
     * mark came, and what is said of it has to follow.
     */
    boolean capturesTable(ObjectName table) {
        if (strangers().anyMatch(stranger -> stranger.name().equals(table))) {
            return false;
        }
        Optional<HelperTable> helper = before.table(table).or(() -> seen.after().table(table));
        Optional<ObjectName> real = helper.flatMap(HelperTable::real).or(() -> putAside(table));
        boolean own = real.isEmpty() || helper.filter(this::mayBeAPersons).isPresent();
        return (own && filter.capturesTable(table))
                || real.filter(filter::capturesTable).isPresent();
    }

    /**
     * Tables that might have been shadows of captured tables until this statement, and are not captured themselves: what was said of
     * them stands in the topic, and none of their rows.
     */
    private Stream<HelperTable> strangers() {
        return seen.meanings().stream()
                .filter(OnlineMeaning.BecameOrdinary.class::isInstance)
                .map(meaning -> ((OnlineMeaning.BecameOrdinary) meaning).helper())
                .filter(filter::capturesOnlyRealOf);
    }

    /** The tables of which no rows come from the statement on. */
    Set<ObjectName> rowsLeftOut() {
        return Stream.concat(
                        seen.rowsLeftOut().stream().filter(this::capturesTable),
                        strangers().map(HelperTable::name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The helpers after the statement, when it is not carried: who reads the topic has not seen it. */
    HelperTables afterUnseen() {
        HelperTables after = seen.after();
        for (HelperTable stranger : strangers().toList()) {
            after = after.with(stranger);
        }
        return after;
    }

    private boolean mayBeAPersons(HelperTable helper) {
        boolean shadow = helper.kind() == HelperTable.Kind.SHADOW || helper.kind() == HelperTable.Kind.CANDIDATE;
        return shadow && !names.isSure(helper.name());
    }

    /** The real table that is here in the middle of a cut-over. */
    private Optional<ObjectName> putAside(ObjectName table) {
        return Stream.of(before, seen.after())
                .flatMap(helpers -> helpers.all().stream())
                .filter(helper -> helper.aside().filter(table::equals).isPresent())
                .flatMap(helper -> helper.real().stream())
                .findFirst();
    }

    /** Whether the reader of a topic needs this CREATE or DROP TRIGGER to know what the helpers there are. */
    boolean tellsOfHelpers(DdlStatement statement) {
        boolean aboutCaptured = statement.kind() == StatementKind.DROP_TRIGGER
                || statement.references().stream()
                        .anyMatch(
                                reference -> reference.type() == ObjectType.TABLE && capturesTable(reference.object()));
        return aboutCaptured && seen.meanings().stream().anyMatch(OnlineMeaning.ToolsTrigger.class::isInstance);
    }
}
