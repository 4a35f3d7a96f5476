package io.binlogbridge.sink.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.ColumnRuleException;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectType;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.TargetServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case of the corpus without one of its columns, which is drawn from a seed ({@code -Dseed=}): the rules refuse a statement, or the
 * server takes it, and no table has the column.
 */
class LeftOutColumnsOnServerTest {

    private static final long SEED = Long.getLong("seed", 7);

    private static final int FEWEST_CASES = 100;

    private static final AtomicInteger COMPARED = new AtomicInteger();

    private static final String DATABASE = "columns_left_out";

    /**
     * An AUTO_INCREMENT or a foreign key without its key, one that a column to be dropped carries, a key that was lost, a table's
     * last column: only the server knows.
     */
    private static final Set<Integer> KNOWN_BY_THE_SERVER_ALONE =
            Set.of(1068, 1075, 1090, 1091, 1822, 1828, 6125, 1553);

    private final DdlParser parser = new DdlParser();

    static Stream<CorpusScript> cases() {
        return RenamedColumnsOnServerTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenByTheServerOrRefused(CorpusScript one) throws SQLException {
        dropAll();
        List<String> statements = one.statements().stream()
                .map(text -> text.replace("${db}", DATABASE))
                .toList();
        String column = draw(statements, new Random(SEED ^ one.name().hashCode()));
        OneLeftOut rules = new OneLeftOut(column);
        dropAll();
        TargetServer.run("CREATE DATABASE " + DATABASE);
        try (Connection connection = TargetServer.connect()) {
            connection.setCatalog(DATABASE);
            for (String text : statements) {
                run(connection, text, rules);
            }
        }
        assertThat(columns()).as("seed " + SEED).doesNotContain(column);
        COMPARED.incrementAndGet();
    }

    @AfterAll
    static void manyCasesWereTaken() {
        dropAll();
        if (System.getProperty("corpus.case", "").isEmpty()) {
            assertThat(COMPARED).as("seed " + SEED).hasValueGreaterThanOrEqualTo(FEWEST_CASES);
        }
    }

    private static void dropAll() {
        TargetServer.rows(
                        "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 'columns\\_left%'")
                .forEach(name -> TargetServer.run("DROP DATABASE `" + name + "`"));
    }

    /** A column that some table of the case has at some time, and that is not its id. */
    private static String draw(List<String> statements, Random random) throws SQLException {
        TargetServer.run("CREATE DATABASE " + DATABASE);
        Set<String> seen = new TreeSet<>();
        try (Connection connection = TargetServer.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("USE " + DATABASE);
            for (String text : statements) {
                statement.execute(text);
                seen.addAll(columns());
            }
        } catch (SQLException e) {
            abort("not valid by itself: " + e.getMessage());
        }
        return seen.isEmpty() ? abort("there is no column") : List.copyOf(seen).get(random.nextInt(seen.size()));
    }

    private static Set<String> columns() {
        return TargetServer.rows(
                        "SELECT COLUMN_NAME FROM information_schema.COLUMNS JOIN information_schema.TABLES"
                                + " USING (TABLE_SCHEMA, TABLE_NAME) WHERE TABLE_SCHEMA LIKE 'columns\\_left%' AND TABLE_TYPE = 'BASE TABLE'")
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void run(Connection connection, String text, OneLeftOut rules) throws SQLException {
        Optional<String> applied =
                text.matches("(?is)\\s*(?:SET|USE)\\b.*") ? Optional.of(text) : applied(connection, text, rules);
        if (applied.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(applied.get());
        } catch (SQLException e) {
            if (KNOWN_BY_THE_SERVER_ALONE.contains(e.getErrorCode())) {
                abort("refused by the server: " + e.getMessage());
            }
            throw new SQLException(
                    "seed " + SEED + ", without " + rules.column + ": " + e.getErrorCode() + " " + e.getMessage() + ": "
                            + applied.get(),
                    e);
        }
    }

    private Optional<String> applied(Connection connection, String text, OneLeftOut rules) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT DATABASE(), @@sql_mode")) {
            row.next();
            String database = row.getString(1);
            DdlStatement read = parser.parse(text, database, SqlMode.of(row.getString(2)));
            rules.follow(read);
            return read.rewrite(name -> name, rules, database).text();
        } catch (ColumnRuleException e) {
            return abort("refused: " + e.getMessage());
        }
    }

    /** One column is left out of every table; the catalog answers what it can. */
    private static final class OneLeftOut implements ColumnMapping {

        private final String column;
        private final Set<ObjectName> views = new HashSet<>();

        OneLeftOut(String column) {
            this.column = column;
        }

        void follow(DdlStatement statement) {
            if (statement.kind() == StatementKind.CREATE_VIEW) {
                statement.references().stream()
                        .filter(reference -> reference.type() == ObjectType.VIEW)
                        .forEach(reference -> views.add(reference.object()));
            }
        }

        @Override
        public boolean concerns(ObjectName table) {
            return !views.contains(table);
        }

        @Override
        public Optional<String> column(ObjectName table, String name) {
            return name.equalsIgnoreCase(column) ? Optional.empty() : Optional.of(name);
        }

        @Override
        public List<String> identity(ObjectName table) {
            return List.of();
        }

        @Override
        public boolean alike(ObjectName one, ObjectName other) {
            return true;
        }

        @Override
        public boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
            return TargetServer.rows("SELECT 1 FROM information_schema.TABLE_CONSTRAINTS"
                                    + named(table, "CONSTRAINT", name))
                            .isEmpty()
                    && !hasIndex(table, name);
        }

        @Override
        public boolean hasIndex(ObjectName table, String name) {
            return !TargetServer.rows("SELECT 1 FROM information_schema.STATISTICS" + named(table, "INDEX", name))
                    .isEmpty();
        }

        private static String named(ObjectName table, String what, String name) {
            return " WHERE TABLE_SCHEMA = '" + table.database() + "' AND TABLE_NAME = '"
                    + table.name().replace("'", "''").replace("\\", "\\\\") + "' AND " + what + "_NAME = '"
                    + name.replace("'", "''").replace("\\", "\\\\") + "'";
        }
    }
}
