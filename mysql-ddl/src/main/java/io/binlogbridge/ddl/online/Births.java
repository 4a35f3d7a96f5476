package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.Clauses;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What CREATE TABLE makes. */
final class Births {

    /** gh-ost's, on the table that keeps the old table's name free during a cut-over. */
    private static final String SENTRY = "ghost-cut-over-sentry";

    private static final String SPIRITS_NOTES = "_spirit_checkpoint";

    private final Sight sight;
    private final DdlStatement statement;
    private final TablesThere there;

    Births(Sight sight, DdlStatement statement, TablesThere there) {
        this.sight = sight;
        this.statement = statement;
        this.there = there;
    }

    void see() {
        Sight.named(statement, reference -> reference.role() == Role.CREATES)
                .findFirst()
                .ifPresent(this::see);
    }

    private void see(ObjectName table) {
        // What had this name was dropped unseen, or the statement would have failed.
        sight.tables.remove(table);
        sight.replaceAll(helper -> helper.isOf(table), Optional.empty());
        Optional<HelperTable> made = sight.told.contains(table) ? Optional.of(told(table)) : helper(table);
        made.ifPresent(helper -> {
            sight.tables.put(table, helper);
            sight.add(new OnlineMeaning.Created(helper), table);
            if (helper.is(Kind.SERVICE)) {
                candidatesOf(helper).forEach(this::becomeShadow);
            }
        });
    }

    private Optional<HelperTable> helper(ObjectName table) {
        Optional<String> shadow = sight.names.shadowOf(table).filter(base -> !isFromQuery());
        if (shadow.isPresent()) {
            return sight.names.isSure(table)
                    ? origin().or(() -> thereAs(table, shadow.get()))
                            .map(real -> HelperTable.of(Kind.SHADOW, table, Optional.of(real)))
                    : origin().or(() -> meant(table, shadow.get()))
                            .map(real -> HelperTable.of(Kind.CANDIDATE, table, Optional.of(real)));
        }
        return sight.names
                .uselessOf(table)
                .filter(base -> sight.names.isSure(table) || isSentry())
                .map(base -> HelperTable.of(Kind.SERVICE, table, meant(table, base)));
    }

    /** The source knows why; its patterns may be others. */
    private HelperTable told(ObjectName table) {
        Optional<HelperTable> known = helper(table);
        if (known.isPresent()) {
            return known.get().is(Kind.CANDIDATE) ? known.get().as(Kind.SHADOW) : known.get();
        }
        Optional<String> useless = sight.names.uselessOf(table);
        if (useless.isPresent()) {
            return HelperTable.of(Kind.SERVICE, table, meant(table, useless.get()));
        }
        Optional<ObjectName> real =
                origin().or(() -> sight.names.shadowOf(table).flatMap(base -> meant(table, base)));
        return HelperTable.of(Kind.SHADOW, table, real);
    }

    /** Also a person's table is named _t_new and made in the middle of gh-ost's work on t; only spirit's notes go with such a name. */
    private List<HelperTable> candidatesOf(HelperTable service) {
        return sight.tables.values().stream()
                .filter(helper -> helper.is(Kind.CANDIDATE) && isNotedIn(service, helper))
                .toList();
    }

    /** Spirit's notes on several tables stand in one, which it makes after all their shadows. */
    private boolean isNotedIn(HelperTable service, HelperTable candidate) {
        boolean ofAll = service.name().name().equals(SPIRITS_NOTES)
                && service.name().database().equals(candidate.name().database());
        return ofAll
                || sight.told.contains(candidate.name())
                || ServerTables.tellsOf(sight.names, service.name(), candidate.name());
    }

    private void becomeShadow(HelperTable candidate) {
        HelperTable shadow = candidate.as(Kind.SHADOW);
        sight.tables.put(shadow.name(), shadow);
        sight.add(new OnlineMeaning.BecameShadow(shadow), shadow.name());
    }

    /** The table that LIKE names, in the same database. */
    private Optional<ObjectName> origin() {
        Optional<ObjectName> own = Sight.named(statement, reference -> reference.role() == Role.CREATES)
                .findFirst();
        return isFromQuery() || !statement.createsFromOther()
                ? Optional.empty()
                : Sight.named(statement, reference -> reference.role() == Role.REFERS)
                        .findFirst()
                        .filter(table -> own.filter(name -> name.database().equals(table.database()))
                                .isPresent());
    }

    private boolean isFromQuery() {
        String end = statement.text().stripTrailing().toUpperCase(Locale.ROOT);
        return end.endsWith("START TRANSACTION") || (statement.createsFromOther() && !statement.isLike());
    }

    private boolean isSentry() {
        return statement.text().contains(SENTRY)
                && Clauses.read(statement.text(), statement.kind(), statement.mode())
                        .named("COMMENT")
                        .anyMatch(clause -> clause.level() == ClauseLevel.TABLE
                                && clause.value().equals(SENTRY));
    }

    private Optional<ObjectName> thereAs(ObjectName table, String base) {
        return there.in(table.database()).contains(base)
                ? Optional.of(new ObjectName(table.database(), base))
                : Optional.empty();
    }

    private Optional<ObjectName> meant(ObjectName table, String base) {
        return ServerTables.meant(table, base, there.in(table.database()));
    }
}
