package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * DROP TABLE and TRUNCATE TABLE of tables that share their target: as long as others are left, they delete rows. A DROP of all of them
 * drops the target.
 */
final class MergedDrops {

    private static final Logger log = LoggerFactory.getLogger(MergedDrops.class);

    private final TargetDatabase database;
    private final MergedMembers members;
    private final TableStatements statements;
    private final TriggersOfTables triggers;
    private final Failpoint failpoint;

    MergedDrops(StatementTools tools, MergedMembers members, TableStatements statements) {
        this.database = tools.database();
        this.members = members;
        this.statements = statements;
        this.triggers = new TriggersOfTables(database);
        this.failpoint = tools.failpoint();
    }

    /** How what is left of a statement is planned. */
    record Planning(MergeRules merges, MergedStatements.Planner planner) {}

    void drop(SchemaChange change, OnTables plan, Planning planning, PartitionState state) throws SQLException {
        Map<ObjectName, List<MergedMember>> going = new LinkedHashMap<>();
        Set<ObjectName> dropped = new HashSet<>();
        for (TableChange table : plan.changes()) {
            Optional<MergedMember> member = member(table);
            if (member.isPresent()) {
                going.computeIfAbsent(table.target(), target -> new ArrayList<>())
                        .add(member.get());
            } else if (!planning.merges.isMerged(table.source()) || isNobodys(table)) {
                dropped.add(table.source());
            } else {
                log.info("Table {} is gone already (from {})", table.source(), change.where());
            }
        }
        MergedMembers.Leaving leaving = members.divided(going);
        // One name stands for all that end in the same table.
        leaving.all().values().forEach(all -> dropped.add(all.get(0).source()));
        members.take(change, leaving, "DROP TABLE");
        failpoint.reached(Failpoint.Step.MEMBER_TAKEN);
        Optional<String> rest = plan.source().withOnly(dropped::contains);
        if (rest.isPresent()) {
            run(change, change.saying(rest.get(), change.defaultDatabase(), change.session()), planning, state);
        }
    }

    /** A target whose sequence never began is dropped as any table. */
    private boolean isNobodys(TableChange table) throws SQLException {
        return register().members(connection(), table.target()).isEmpty()
                && register().statements(connection(), table.target()).isEmpty();
    }

    private void run(SchemaChange change, SchemaChange rest, Planning planning, PartitionState state)
            throws SQLException {
        StatementPlan plan = database.dialect().translate(rest, planning.planner.plan(rest), state);
        if (plan instanceof OnTables tables && statements.apply(change, tables, state)) {
            triggers.follow(tables);
        }
    }

    void truncate(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        TableChange table = plan.changes().get(0);
        List<MergedMember> all = register().members(connection(), table.target());
        Optional<MergedMember> member = member(table);
        boolean alone = all.size() == 1 && member.isPresent();
        if (alone || isNobodys(table)) {
            OnTables translated = (OnTables) database.dialect().translate(change, plan, state);
            statements.apply(change, translated, state);
        } else if (member.isPresent()) {
            members.empty(change, member.get(), "TRUNCATE TABLE");
            failpoint.reached(Failpoint.Step.MEMBER_TAKEN);
        }
    }

    private Optional<MergedMember> member(TableChange table) throws SQLException {
        return register().find(connection(), table.source(), table.target());
    }

    private MergedTables register() {
        return database.merged();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
