package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;

import java.util.List;

/** A run of gh-ost on table t, as its topic has it, and what the target makes of it. */
final class ToolRun {

    static final String TABLE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))";
    static final String GHC =
            "create /* gh-ost */ table `_t_ghc` (id bigint unsigned auto_increment, last_update timestamp not null DEFAULT"
                    + " CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, hint varchar(64) charset ascii not null, value"
                    + " varchar(4096) charset ascii not null, primary key(id), unique key hint_uidx(hint)) auto_increment=256";

    static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    static SourceTable altered(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA, "n", OPTIONAL_INT64_SCHEMA);
    }

    static SinkRun withTable() {
        SinkRun run = new SinkRun();
        run.topic.snapshotStart().snapshotDdl(TABLE).read(table(run), 1L, "a").read(table(run), 2L, "b");
        return run;
    }

    static void born(SinkRun run) {
        run.topic
                .ddl("drop /* gh-ost */ table if exists `_t_ghc`")
                .ddlLeavingOut(GHC, "_t_ghc")
                .ddlLeavingOut(
                        "create /* gh-ost */ table `" + run.name + "`.`_t_gho` like `" + run.name + "`.`t`", "_t_gho")
                .ddl("alter /* gh-ost */ table `" + run.name + "`.`_t_gho` ADD COLUMN n BIGINT DEFAULT 7")
                .insert(altered(run, "_t_gho"), 1L, "a", 7L)
                .insert(table(run), 3L, "c")
                .insert(altered(run, "_t_gho"), 3L, "c", 7L);
    }

    static SinkRun cutOver(SinkRun run) {
        run.topic
                .ddl("create /* gh-ost */ table `_t_del` (id int auto_increment primary key) engine=InnoDB"
                        + " comment='ghost-cut-over-sentry'")
                .ddl("drop /* gh-ost */ table if exists `_t_del`")
                .ddlLeavingOut("rename /* gh-ost */ table `t` to `_t_del`, `_t_gho` to `t`", "_t_del")
                .insert(altered(run, "t"), 4L, "d", 8L)
                .ddl("drop /* gh-ost */ table if exists `_t_ghc`");
        return run;
    }

    static List<String> tables(SinkRun run) {
        return TargetServer.rows(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA='" + run.name + "' ORDER BY 1");
    }

    static List<String> ran(SinkRun run) {
        return TargetServer.rows("SELECT statement_run FROM control_" + run.name
                + ".ddl_log WHERE statement_read LIKE 'rename%' OR statement_read LIKE 'RENAME%' ORDER BY id");
    }

    static List<String> kept(SinkRun run) {
        return TargetServer.rows("SELECT source_table, stage FROM control_" + run.name + ".online_table ORDER BY 1");
    }

    private ToolRun() {}
}
