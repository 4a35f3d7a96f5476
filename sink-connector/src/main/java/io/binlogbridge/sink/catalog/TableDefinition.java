package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table is, apart from its name and its next value: to be compared with another table's.
 *
 * @param columns definitions by name, in their order
 * @param indexes in their order, the primary key among them
 * @param constraints foreign keys and checks
 * @param options engine, character set, comment, partitions ...
 */
public record TableDefinition(
        Map<String, String> columns, List<String> indexes, List<Constraint> constraints, String options) {

    private static final String CHECK = "CHECK";
    private static final int LONGEST_NAME = 64;
    private static final Pattern COLUMN = Pattern.compile("`((?:[^`]|``)+)`\\s+(.*)", Pattern.DOTALL);
    private static final Pattern CONSTRAINT =
            Pattern.compile("CONSTRAINT\\s+`((?:[^`]|``)+)`\\s+(FOREIGN KEY|CHECK)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern NEXT_VALUE = Pattern.compile("\\s*\\bAUTO_INCREMENT=\\d+");
    private static final Pattern GENERATED = Pattern.compile("_(?:ibfk|chk)_\\d+");

    /**
     * A foreign key or a check.
     *
     * @param suffix what the server put behind the table's name to make up this one; empty when a person gave it
     * @param what FOREIGN KEY or CHECK
     * @param rest what follows that
     */
    public record Constraint(String name, String suffix, String what, String rest) {

        /** As it stands in a statement on {@code table}. */
        String text(String table) {
            String own = suffix.isEmpty() ? name : table + suffix;
            String named = own.length() > LONGEST_NAME ? "" : "CONSTRAINT " + ObjectName.quoted(own) + " ";
            return named + what + " " + rest;
        }

        /** Whether both say the same under the same name, be it made up of two tables' names. */
        boolean isLike(Constraint other) {
            return what.equals(other.what)
                    && rest.equals(other.rest)
                    && suffix.equals(other.suffix)
                    && (!suffix.isEmpty() || name.equals(other.name));
        }
    }

    public TableDefinition {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
    }

    /** Asks the server; empty when the table is not there. */
    public static Optional<TableDefinition> read(Connection connection, ObjectName table) throws SQLException {
        return CreateTableText.ask(connection, table).map(text -> of(text, table.name()));
    }

    /** The text of SHOW CREATE TABLE, without the table's next value; empty when the table is not there. */
    public static Optional<String> text(Connection connection, ObjectName table) throws SQLException {
        return CreateTableText.ask(connection, table).map(TableDefinition::withoutNextValue);
    }

    /** The next value of AUTO_INCREMENT in the text of SHOW CREATE TABLE, where it says one. */
    public static Optional<String> nextValue(String showCreate) {
        Matcher value = NEXT_VALUE.matcher(CreateTableText.of(showCreate).options());
        return value.find() ? Optional.of(value.group().replaceAll("\\D", "")) : Optional.empty();
    }

    private static String withoutNextValue(String text) {
        CreateTableText parts = CreateTableText.of(text);
        String head = text.substring(0, text.length() - parts.options().length());
        return head + NEXT_VALUE.matcher(parts.options()).replaceFirst("");
    }

    /** From the text of SHOW CREATE TABLE of a table called {@code name}. */
    public static TableDefinition of(String showCreate, String name) {
        CreateTableText text = CreateTableText.of(showCreate);
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> indexes = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        for (String element : text.elements()) {
            Matcher column = COLUMN.matcher(element);
            Matcher constraint = CONSTRAINT.matcher(element);
            if (column.matches()) {
                columns.put(unquoted(column.group(1)), column.group(2));
            } else if (constraint.matches()) {
                String given = unquoted(constraint.group(1));
                constraints.add(new Constraint(given, suffix(given, name), constraint.group(2), constraint.group(3)));
            } else {
                indexes.add(element);
            }
        }
        return new TableDefinition(
                columns,
                indexes,
                constraints,
                NEXT_VALUE.matcher(text.options()).replaceFirst("").strip());
    }

    private static String suffix(String constraint, String table) {
        String rest = constraint.startsWith(table) ? constraint.substring(table.length()) : "";
        return GENERATED.matcher(rest).matches() ? rest : "";
    }

    private static String unquoted(String name) {
        return name.replace("``", "`");
    }

    /** Whether both have the same columns, indexes and options in the same order, whatever their constraints. */
    public boolean isLikeButForConstraints(TableDefinition other) {
        return List.copyOf(columns.entrySet()).equals(List.copyOf(other.columns.entrySet()))
                && indexes.equals(other.indexes)
                && options.equals(other.options);
    }

    /** The same as CREATE TABLE ... LIKE makes it: without foreign keys, its checks numbered anew in the order of their names. */
    public TableDefinition copiedByLike() {
        List<Constraint> checks = constraints.stream()
                .filter(constraint -> constraint.what.equals(CHECK))
                .sorted(Comparator.comparing(Constraint::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<Constraint> numbered = new ArrayList<>();
        for (Constraint check : checks) {
            String suffix = "_chk_" + (numbered.size() + 1);
            numbered.add(new Constraint(check.name, suffix, check.what, check.rest));
        }
        return with(numbered);
    }

    /** The same without foreign keys and checks, whose names no other table of the database may have. */
    public TableDefinition withoutConstraints() {
        return with(List.of());
    }

    private TableDefinition with(List<Constraint> others) {
        return new TableDefinition(columns, indexes, others, options);
    }

    /** The statement that makes such a table. */
    public String create(ObjectName name) {
        StringJoiner elements = new StringJoiner(",\n  ", "(\n  ", "\n)");
        columns.forEach((column, rest) -> elements.add(ObjectName.quoted(column) + " " + rest));
        indexes.forEach(elements::add);
        constraints.forEach(constraint -> elements.add(constraint.text(name.name())));
        return "CREATE TABLE " + name.quoted() + " " + elements + " " + options;
    }

    /** The actions of an ALTER TABLE of {@code table}, a table like this, that lead to the constraints of {@code wanted}; empty when it has them. */
    public Optional<String> constraintsLike(TableDefinition wanted, String table) {
        StringJoiner actions = new StringJoiner(", ");
        for (Constraint own : constraints) {
            if (wanted.constraints.stream().noneMatch(own::isLike)) {
                actions.add("DROP " + own.what + " " + ObjectName.quoted(own.name));
            }
        }
        for (Constraint other : wanted.constraints) {
            if (constraints.stream().noneMatch(other::isLike)) {
                actions.add("ADD " + other.text(table));
            }
        }
        return actions.length() == 0 ? Optional.empty() : Optional.of(actions.toString());
    }
}
