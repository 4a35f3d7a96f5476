package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Scope.Visible;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CommonTableExpressionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.DerivedTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.IdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SingleTableContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableAliasContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableFunctionContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.TableRefContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.ValuesReferenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that a {@link NameWalk} found, made known to scopes under the names by which columns are qualified. */
final class FoundTables {

    private final FoundNames found;
    private final Draft draft;
    private final QueryResults results;
    private final Set<SingleTableContext> seen = new HashSet<>();
    private final Set<ObjectName> unaliased = new HashSet<>();
    private final Set<ObjectName> all = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> commonTables = new HashSet<>();

    FoundTables(FoundNames found, Draft draft, QueryResults results) {
        this.found = found;
        this.draft = draft;
        this.results = results;
    }

    /** All that were found so far, whatever they are called where. */
    Set<ObjectName> all() {
        return all;
    }

    NameClashes clashes(int start) {
        return new NameClashes(
                Set.copyOf(unaliased), Set.copyOf(all), Set.copyOf(aliases), Set.copyOf(commonTables), start);
    }

    /** A table of a FROM, which may be a common table expression after all. */
    void tableOf(SingleTableContext table, Scope scope) {
        seen.add(table);
        table(table.tableRef(), table.tableAlias(), scope);
    }

    void requireSeen(SingleTableContext table) {
        if (!seen.contains(table)) {
            throw draft.failure(found.first(table), "a table stands where none was expected");
        }
    }

    void table(TableRefContext table, @Nullable TableAliasContext alias, Scope scope) {
        List<Token> parts = found.parts(table);
        Token name = parts.get(parts.size() - 1);
        ObjectName object = null;
        if (parts.size() > 1 || !scope.isCommonTable(name.text())) {
            object = found.site(table, ObjectType.TABLE).object();
            all.add(object);
        }
        if (alias != null) {
            alias(alias.identifier(), object, columns(name, object, scope), scope);
        } else {
            scope.see(new Visible(name.text(), object, false, columns(name, object, scope)));
            if (object != null) {
                unaliased.add(object);
            }
        }
    }

    private static Optional<Set<String>> columns(Token name, @Nullable ObjectName object, Scope scope) {
        return object == null ? scope.columnsOfCommonTable(name.text()) : Optional.empty();
    }

    /** A table anywhere else. */
    void table(TableRefContext table, Scope scope) {
        List<Token> parts = found.parts(table);
        if (parts.size() > 1 || !scope.isCommonTable(parts.get(0).text())) {
            all.add(found.site(table, ObjectType.TABLE).object());
        }
    }

    /** A derived table. */
    void derived(DerivedTableContext derived, Scope scope) {
        if (derived.tableAlias() != null) {
            Optional<Set<String>> columns = results.columns(derived.subquery(), derived.columnInternalRefList());
            alias(derived.tableAlias().identifier(), null, columns, scope);
        }
    }

    /** JSON_TABLE. */
    void tableFunction(TableFunctionContext function, Scope scope) {
        if (function.tableAlias() != null) {
            Optional<Set<String>> columns = Optional.of(results.columns(function.columnsClause()));
            alias(function.tableAlias().identifier(), null, columns, scope);
        }
    }

    /** The alias of the row that is inserted; its columns are the table's, unless it says others. */
    void row(ValuesReferenceContext row, Scope target, Scope scope) {
        ObjectName table =
                row.columnInternalRefList() == null ? target.tables().get(0).table() : null;
        alias(row.identifier(), table, Optional.empty(), scope);
    }

    private void alias(
            IdentifierContext identifier, @Nullable ObjectName table, Optional<Set<String>> columns, Scope scope) {
        String name = found.first(identifier).text();
        scope.see(new Visible(name, table, true, columns));
        aliases.add(name.toLowerCase(Locale.ROOT));
    }

    void commonTable(CommonTableExpressionContext table, Scope scope) {
        String name = found.first(table.identifier()).text();
        scope.seeCommonTable(name, results.columns(table.subquery(), table.columnInternalRefList()));
        commonTables.add(name.toLowerCase(Locale.ROOT));
    }
}
