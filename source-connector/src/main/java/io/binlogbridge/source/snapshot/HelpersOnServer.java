package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.ddl.online.ServerTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks on the server for helper tables of online schema changes that are under way, when a snapshot begins. */
final class HelpersOnServer {

    private static final Logger LOG = LoggerFactory.getLogger(HelpersOnServer.class);

    private final ServerDefinitions server;
    private final HelperNames names;
    private final DdlParser parser = new DdlParser();

    HelpersOnServer(ServerDefinitions server, HelperNames names) {
        this.server = server;
        this.names = names;
    }

    /** The helpers in these databases, each said in the log. */
    HelperTables in(List<String> databases) throws SQLException {
        List<ServerTables> found = new ArrayList<>();
        for (String database : databases) {
            Set<String> tables = server.tables(database);
            boolean any = tables.stream()
                    .map(name -> new ObjectName(database, name))
                    .anyMatch(table -> names.shadowOf(table).isPresent()
                            || names.uselessOf(table).isPresent());
            if (any) {
                found.add(new ServerTables(database, tables, changelogs(database, tables), triggers(database)));
            }
        }
        HelperTables helpers = ServerTables.helpers(names, found);
        if (!helpers.isEmpty()) {
            LOG.warn(
                    "An online schema change is under way. The rows of its helper tables are left out of the snapshot: {}. If"
                            + " one of them is a table of yours, name it in online.ddl.exclude.list, here and at the sink, and"
                            + " take the snapshot again.",
                    helpers);
        }
        return helpers;
    }

    private Set<String> changelogs(String database, Set<String> tables) throws SQLException {
        List<String> mayBe = tables.stream()
                .filter(name -> {
                    ObjectName table = new ObjectName(database, name);
                    return names.isSure(table) && names.uselessOf(table).isPresent();
                })
                .toList();
        List<String> changelogs = new ArrayList<>();
        for (String table : mayBe) {
            if (server.columns(database, table).containsAll(List.of("hint", "value"))) {
                changelogs.add(table);
            }
        }
        return Set.copyOf(changelogs);
    }

    private List<DdlStatement> triggers(String database) throws SQLException {
        return server
                .objectsOf(database)
                .triggersCalled(name -> names.mayBeToolsTrigger(new ObjectName(database, name)))
                .stream()
                .flatMap(this::parsed)
                .toList();
    }

    private Stream<DdlStatement> parsed(StoredObject trigger) {
        try {
            return Stream.of(parser.parse(
                    trigger.statement(),
                    trigger.database(),
                    SqlMode.of(trigger.session().sqlMode())));
        } catch (DdlSyntaxException e) {
            LOG.warn("{} is not taken for a tool's, as it cannot be read: {}", trigger, e.getMessage());
            return Stream.empty();
        }
    }
}
