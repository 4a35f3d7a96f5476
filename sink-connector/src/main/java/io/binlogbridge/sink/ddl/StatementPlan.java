package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.ddl.StoredObjectKind;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a statement of the source means on the target. */
public sealed interface StatementPlan {

    /** The statement's kind. */
    StatementKind kind();

    /**
     * It changes nothing there.
     *
     * @param reason why, as the end of a sentence
     */
    record LeftOut(StatementKind kind, String reason) implements StatementPlan {}

    /**
     * It is left out, because statements of its kind are.
     *
     * @param reason where that is said, as a part of a sentence
     */
    record Excluded(StatementKind kind, String reason) implements StatementPlan {}

    /**
     * It is run on tables.
     *
     * @param source the statement, reduced to the objects of this topic that are applied
     * @param statement as it is run on the target
     * @param defaultDatabase the target's database that unqualified names in it belong to; null when it has none
     * @param changes the tables that it creates, changes or drops, in textual order
     * @param renames its renames in order
     * @param leaving tables of ours that the statement takes out of what is applied; those not among {@code changes} are dropped before it
     *     runs
     * @param columns what rules on columns made of it
     * @param together the source's databases that it concerns; when there are several, it stands in all their topics and is run once
     */
    record OnTables(
            DdlStatement source,
            String statement,
            @Nullable String defaultDatabase,
            List<TableChange> changes,
            List<Move> renames,
            List<TableChange> leaving,
            NavigableSet<String> together,
            Columns columns)
            implements StatementPlan {
        @Override
        public StatementKind kind() {
            return source.kind();
        }

        /** The same, run as another text. */
        public OnTables withStatement(String text) {
            return new OnTables(source, text, defaultDatabase, changes, renames, leaving, together, columns);
        }

        /** The names on the target that it touches, each once. */
        public List<ObjectName> targets() {
            return changes.stream().map(TableChange::target).distinct().toList();
        }
    }

    /**
     * It is about the database itself.
     *
     * @param database the source's name
     * @param target the target's name; empty when the rules name only its tables
     * @param statement as it is run on the target; meaningless without a target
     */
    record OnDatabase(DdlStatement source, String database, Optional<String> target, String statement)
            implements StatementPlan {
        @Override
        public StatementKind kind() {
            return source.kind();
        }

        /** The same, run as another text. */
        public OnDatabase withStatement(String text) {
            return new OnDatabase(source, database, target, text);
        }
    }

    /**
     * It makes, changes or drops a view, routine, trigger or event.
     *
     * @param source the statement, reduced to the objects of this topic that are applied
     * @param statement the target's form of it
     * @param createsOrReplaces the same as a CREATE OR REPLACE, of ALTER VIEW
     * @param defaultDatabase the target's database that unqualified names in it belong to
     * @param changes the objects that it creates, changes or drops, in textual order; several only in DROP VIEW, and ALTER EVENT ... RENAME
     * @param table the table on the target that a new trigger belongs to
     * @param readsOthers whether it reads what this topic does not bring
     */
    record OnObject(
            DdlStatement source,
            StoredObjectKind object,
            String statement,
            String createsOrReplaces,
            String defaultDatabase,
            List<TableChange> changes,
            Optional<ObjectName> table,
            boolean readsOthers)
            implements StatementPlan {
        @Override
        public StatementKind kind() {
            return source.kind();
        }

        /** The same, run as other texts. */
        public OnObject withStatements(String text, String createOrReplace) {
            return new OnObject(source, object, text, createOrReplace, defaultDatabase, changes, table, readsOthers);
        }

        /** The same about a trigger of that table, which a DROP does not say. */
        public OnObject ofTable(ObjectName onTarget) {
            return new OnObject(
                    source,
                    object,
                    statement,
                    createsOrReplaces,
                    defaultDatabase,
                    changes,
                    Optional.of(onTarget),
                    readsOthers);
        }

        /** The object; of several the first. */
        public TableChange first() {
            return changes.get(0);
        }

        /** The object; after a rename its new name. */
        public TableChange last() {
            return changes.get(changes.size() - 1);
        }
    }

    /**
     * What rules on columns made of a statement.
     *
     * @param ruled whether some of its tables has other columns on the target
     * @param leftOut what fell away
     */
    record Columns(boolean ruled, List<io.binlogbridge.ddl.LeftOut> leftOut) {

        /** No rule is about columns of its tables. */
        public static final Columns SAME = new Columns(false, List.of());
    }

    /** A table, or another object, that a statement touches. */
    record TableChange(ObjectName source, ObjectName target, io.binlogbridge.ddl.Role role) {}

    /** A rename, under both names. */
    record Move(ObjectName sourceFrom, ObjectName sourceTo, ObjectName targetFrom, ObjectName targetTo) {}
}
