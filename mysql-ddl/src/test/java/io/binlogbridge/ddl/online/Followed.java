package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.TableRename;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A database {@code shop}, and the helpers in it, followed through statements and rows. */
final class Followed {

    private static final DdlParser PARSER = new DdlParser();

    private final Set<String> tables = new TreeSet<>();
    private final HelperNames names;
    private HelperTables helpers;

    Followed(HelperNames names, String... tables) {
        this.names = names;
        this.helpers = HelperTables.none(names);
        this.tables.addAll(List.of(tables));
    }

    Followed(String... tables) {
        this(HelperNames.DEFAULT, tables);
    }

    static DdlStatement parsed(String sql) {
        return PARSER.parse(sql, "shop", SqlMode.DEFAULT);
    }

    static ObjectName table(String name) {
        return new ObjectName("shop", name);
    }

    /** What a statement means, in short. The state goes through its text each time, as over a restart. */
    List<String> sees(String sql, String... told) {
        DdlStatement statement = parsed(sql);
        HelperTables.Seen seen = HelperTables.read(names, helpers.text())
                .see(
                        statement,
                        database -> database.equals("shop") ? Set.copyOf(tables) : Set.of(),
                        Set.of(told).stream().map(Followed::table).collect(Collectors.toSet()));
        helpers = seen.after();
        follow(statement);
        return seen.meanings().stream().map(Followed::inShort).toList();
    }

    /** The tables whose rows are left out from a statement on. */
    Set<String> leavesOutFrom(String sql) {
        HelperTables.Seen seen = helpers.see(parsed(sql), database -> Set.copyOf(tables));
        helpers = seen.after();
        follow(parsed(sql));
        return seen.rowsLeftOut().stream().map(ObjectName::name).collect(Collectors.toSet());
    }

    /** Several statements, of which nobody wants to know the meaning. */
    Followed after(String... statements) {
        for (String sql : statements) {
            sees(sql);
        }
        return this;
    }

    Followed row(String table) {
        helpers = helpers.rowOf(table(table));
        return this;
    }

    boolean leavesOut(String table) {
        return helpers.leavesOutRowsOf(table(table));
    }

    HelperTables helpers() {
        return helpers;
    }

    String text() {
        return helpers.text().replace("`shop`.", "").replace("`", "");
    }

    private void follow(DdlStatement statement) {
        if (statement.renames().isEmpty()) {
            statement.references().stream()
                    .filter(reference -> reference.type() == ObjectType.TABLE)
                    .forEach(reference -> {
                        if (reference.role() == Role.CREATES) {
                            tables.add(reference.object().name());
                        } else if (reference.role() == Role.DROPS) {
                            tables.remove(reference.object().name());
                        }
                    });
        }
        for (TableRename rename : statement.renames()) {
            tables.remove(rename.from().name());
            tables.add(rename.to().name());
        }
    }

    private static String inShort(OnlineMeaning meaning) {
        if (meaning instanceof OnlineMeaning.Created created) {
            return created.helper().kind() + " " + named(created.helper());
        } else if (meaning instanceof OnlineMeaning.Changed changed) {
            return "changed " + changed.helper().name().name();
        } else if (meaning instanceof OnlineMeaning.PointedAt pointed) {
            return "pointed at " + pointed.helper().name().name();
        } else if (meaning instanceof OnlineMeaning.BecameShadow became) {
            return "became SHADOW " + named(became.helper());
        } else if (meaning instanceof OnlineMeaning.BecameOrdinary became) {
            return (became.carried() ? "ordinary " : "stranger ")
                    + became.helper().name().name();
        } else if (meaning instanceof OnlineMeaning.Dropped dropped) {
            return "dropped " + dropped.helper().kind() + " "
                    + dropped.helper().name().name();
        } else if (meaning instanceof OnlineMeaning.ToolsTrigger trigger) {
            return "trigger " + trigger.trigger().name();
        } else if (meaning instanceof OnlineMeaning.CutOver cutOver) {
            return "cut-over " + cutOver.shadow().name().name() + " to "
                    + cutOver.real().name()
                    + cutOver.old().map(old -> ", old " + old.name()).orElse("")
                    + (cutOver.oldIsHelper() ? " OLD" : "");
        } else if (meaning instanceof OnlineMeaning.PutAside aside) {
            return "aside " + aside.real().name() + " at " + aside.aside().name();
        } else if (meaning instanceof OnlineMeaning.PutBack back) {
            return "back " + back.real().name() + " from " + back.aside().name();
        } else if (meaning instanceof OnlineMeaning.RealDropped dropped) {
            return "real dropped " + dropped.real().name() + " "
                    + dropped.shadows().stream().map(Followed::named).toList();
        } else if (meaning instanceof OnlineMeaning.Moved moved) {
            return "moved " + moved.helper().name().name() + " to " + moved.to().name();
        } else if (meaning instanceof OnlineMeaning.Strayed strayed) {
            return "strayed " + strayed.helper().name().name() + " to "
                    + strayed.to().name();
        }
        throw new AssertionError(meaning);
    }

    private static String named(HelperTable helper) {
        return helper.name().name()
                + helper.real().map(real -> " of " + real.name()).orElse("");
    }
}
