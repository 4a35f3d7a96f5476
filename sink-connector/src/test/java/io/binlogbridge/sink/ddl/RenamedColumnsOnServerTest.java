package io.binlogbridge.sink.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.binlogbridge.ddl.ColumnRuleException;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.sink.TargetServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of the corpus, run as it is and with all columns renamed: what the server has then differs in the columns' names alone. */
class RenamedColumnsOnServerTest {

    private static final int FEWEST_CASES = 250;

    /**
     * What the server adds by itself stands in a binlog's text, but not in the corpus; what a client prepares is not read; reference systems
     * are the whole server's; the index of an inline foreign key has the column's name on either side.
     */
    private static final Pattern NOT_COMPARABLE =
            Pattern.compile("sql_generate_invisible_primary_key|PREPARE |SPATIAL REFERENCE SYSTEM|TABLE fk_inline ");

    private static final String PREFIX = "r_";

    private static final String PLAIN = "columns_plain";

    private static final String RENAMED = "columns_renamed";

    private static final AtomicInteger COMPARED = new AtomicInteger();

    private final DdlParser parser = new DdlParser();

    static Stream<CorpusScript> cases() {
        String only = System.getProperty("corpus.case", "");
        return CorpusScript.all().stream()
                .filter(one -> one.name().contains(only))
                .filter(one -> one.statements().stream()
                        .noneMatch(text -> NOT_COMPARABLE.matcher(text).find()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavesTheSameUnderOtherNames(CorpusScript one) throws SQLException {
        dropAll();
        TargetServer.run("CREATE DATABASE " + PLAIN, "CREATE DATABASE " + RENAMED);
        RenamedColumns rules = new RenamedColumns(PREFIX);
        RenamedColumns unchanging = new RenamedColumns("");
        try (Connection plain = TargetServer.connect();
                Connection renamed = TargetServer.connect()) {
            plain.setCatalog(PLAIN);
            renamed.setCatalog(RENAMED);
            for (String text : one.statements()) {
                runPlain(plain, text.replace("${db}", PLAIN));
                runRenamed(renamed, text.replace("${db}", RENAMED), rules, unchanging);
            }
        }
        assertThat(definitions(RENAMED, "")).isEqualTo(definitions(PLAIN, PREFIX));
        COMPARED.incrementAndGet();
    }

    @AfterAll
    static void mostCasesWereCompared() {
        dropAll();
        if (System.getProperty("corpus.case", "").isEmpty()) {
            assertThat(COMPARED).hasValueGreaterThanOrEqualTo(FEWEST_CASES);
        }
    }

    private static void dropAll() {
        TargetServer.rows("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 'columns\\_%'")
                .forEach(name -> TargetServer.run("DROP DATABASE `" + name + "`"));
    }

    /** What is not valid by itself, without rows or on this server, proves nothing. */
    private static void runPlain(Connection connection, String text) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text);
        } catch (SQLException e) {
            abort("not valid by itself: " + e.getMessage());
        }
    }

    private void runRenamed(Connection connection, String text, RenamedColumns rules, RenamedColumns unchanging)
            throws SQLException {
        String applied = text;
        if (!isSet(text)) {
            Read statement = read(connection, text);
            applied = statement.under(rules);
            assertThat(statement.under(unchanging)).isEqualTo(text);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(applied);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + ": " + applied, e);
        }
    }

    private static boolean isSet(String text) {
        return text.matches("(?is)\\s*(?:SET|USE)\\b.*");
    }

    private Read read(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT DATABASE(), @@sql_mode")) {
            row.next();
            String database = row.getString(1);
            return new Read(parser.parse(text, database, SqlMode.of(row.getString(2))), database);
        }
    }

    private record Read(DdlStatement statement, String database) {
        String under(RenamedColumns rules) {
            rules.follow(statement);
            try {
                return statement.rewrite(name -> name, rules, database).text().orElseThrow();
            } catch (ColumnRuleException e) {
                assertThat(e.reason()).isEqualTo(ColumnRuleException.Reason.UNCERTAIN);
                return abort("refused: " + e.getMessage());
            }
        }
    }

    /** @param prefix what the columns of tables would have before their names */
    private static List<String> definitions(String database, String prefix) {
        String column = "CONCAT(IF(t.TABLE_TYPE = 'BASE TABLE', '%s', ''), %s)";
        String columns = column.formatted(prefix, "c.COLUMN_NAME");
        String queries =
                """
                SELECT 'column', t.TABLE_NAME, c.ORDINAL_POSITION, IF(CHAR_LENGTH(c.COLUMN_NAME) > 62, '', %s), c.COLUMN_TYPE,
                    c.IS_NULLABLE, c.EXTRA, c.COLUMN_COMMENT, c.COLLATION_NAME, c.COLUMN_KEY
                FROM information_schema.TABLES t JOIN information_schema.COLUMNS c USING (TABLE_SCHEMA, TABLE_NAME)
                WHERE t.TABLE_SCHEMA = '%s'
                UNION ALL SELECT 'index', TABLE_NAME, SEQ_IN_INDEX, INDEX_NAME, CONCAT('%s', COLUMN_NAME), SUB_PART,
                    COLLATION, NON_UNIQUE, IS_VISIBLE, INDEX_TYPE
                FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = '%2$s' AND CHAR_LENGTH(COLUMN_NAME) <= 62
                UNION ALL SELECT 'key', TABLE_NAME, ORDINAL_POSITION, CONSTRAINT_NAME, CONCAT('%3$s', COLUMN_NAME),
                    REFERENCED_TABLE_NAME, CONCAT('%3$s', REFERENCED_COLUMN_NAME), '', '', ''
                FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = '%2$s' AND CHAR_LENGTH(COLUMN_NAME) <= 62
                UNION ALL SELECT 'constraint', TABLE_NAME, 0, CONSTRAINT_NAME, CONSTRAINT_TYPE, ENFORCED, '', '', '', ''
                FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = '%2$s'
                UNION ALL SELECT 'partition', TABLE_NAME, PARTITION_ORDINAL_POSITION, PARTITION_NAME, SUBPARTITION_NAME,
                    PARTITION_METHOD, REPLACE(PARTITION_EXPRESSION, '`r_', '`'), PARTITION_DESCRIPTION, '', ''
                FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = '%2$s' AND PARTITION_NAME IS NOT NULL
                ORDER BY 1, 2, 3, 4, 5
                """;
        return TargetServer.rows(queries.formatted(columns, database, prefix));
    }
}
