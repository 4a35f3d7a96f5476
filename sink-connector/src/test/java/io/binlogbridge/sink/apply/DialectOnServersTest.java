package io.binlogbridge.sink.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.OldServer;
import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.ddl.dialect.Dialect;
import io.binlogbridge.sink.ddl.dialect.DialectOptions;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.StatementSession;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers take what the rules write, in both directions, and it means there what it meant. */
class DialectOnServersTest {

    private static final String DATABASE = "dialect_test";

    private static final DialectOptions OPTIONS =
            new DialectOptions("", Map.of(), Set.of("placement", "attributes", "invisible", "encryption"));

    private static MySqlServer old;

    @BeforeAll
    static void start() {
        old = OldServer.start(
                "--innodb-large-prefix=ON", "--innodb-file-format=Barracuda", "--innodb-file-per-table=ON");
    }

    @AfterAll
    static void stop() {
        TargetServer.run("DROP DATABASE IF EXISTS " + DATABASE);
        if (old != null) {
            old.close();
        }
    }

    @BeforeEach
    void anew() throws SQLException {
        for (Side side : List.of(oldSide(), newSide())) {
            try (Connection connection = side.connect()) {
                execute(connection, "DROP DATABASE IF EXISTS " + DATABASE);
                execute(connection, "CREATE DATABASE " + DATABASE + " CHARACTER SET latin1");
            }
        }
    }

    @FunctionalInterface
    private interface Opening {
        Connection open() throws SQLException;
    }

    private record Side(Opening opening) {
        Connection connect() throws SQLException {
            return opening.open();
        }

        /** What a source logs of a session, as far as it matters here. */
        SessionVariables session() throws SQLException {
            Map<String, String> session = new HashMap<>();
            try (Connection connection = connect()) {
                Map<String, String> variables = variables(connection);
                session.put("server_version", variables.get("version"));
                for (String name : List.of("sql_mode", "collation_server", "default_collation_for_utf8mb4")) {
                    if (variables.containsKey(name)) {
                        session.put(name, variables.get(name));
                    }
                }
            }
            return new SessionVariables(session);
        }

        void run(String sql) throws SQLException {
            try (Connection connection = connect()) {
                execute(connection, "USE " + DATABASE);
                execute(connection, sql);
            }
        }

        String show(String table) throws SQLException {
            try (Connection connection = connect()) {
                return second(connection, "SHOW CREATE TABLE " + DATABASE + "." + table);
            }
        }

        /** As the sink does: under the source's session, in this server's dialect. */
        String translateAndRun(String sql, SessionVariables logged) throws SQLException {
            try (Connection connection = connect()) {
                ServerInfo server = new ServerInfo(variables(connection).get("version"), variables(connection));
                Dialect dialect = new Dialect(TargetAbilities.read(connection, server), OPTIONS);
                var kind = new DdlParser().parse(sql, DATABASE, SqlMode.DEFAULT).kind();
                String table = dialect.readsTable(sql, kind, logged) ? show("t") : null;
                String text = dialect.translate(sql, kind, logged, table).text();
                if (kind != StatementKind.CREATE_DATABASE) {
                    execute(connection, "USE " + DATABASE);
                }
                new StatementSession(server)
                        .enter(connection, dialect.session(logged, text).values());
                execute(connection, "SET foreign_key_checks=0");
                execute(connection, text);
                return text;
            }
        }
    }

    private static Side oldSide() {
        return new Side(old::connection);
    }

    private static Side newSide() {
        return new Side(TargetServer::connect);
    }

    /** The statements are run on the old server and then, translated, on the new one. */
    private static String up(String... statements) throws SQLException {
        return carry(oldSide(), newSide(), statements);
    }

    private static String down(String... statements) throws SQLException {
        return carry(newSide(), oldSide(), statements);
    }

    private static String carry(Side source, Side target, String... statements) throws SQLException {
        SessionVariables session = source.session();
        for (String sql : statements) {
            source.run(sql);
            target.translateAndRun(sql, session);
        }
        return target.show("t");
    }

    @Test
    void anOldDefaultCollationStaysOnTheNewServer() throws SQLException {
        assertThat(up(
                        "CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9) CHARACTER SET utf8mb4 UNIQUE,"
                                + " b CHAR(3) CHARACTER SET utf8mb4 BINARY, c CHAR(3)) CHARSET=utf8",
                        "ALTER TABLE t ADD d TEXT CHARSET utf8mb4, DEFAULT CHARSET utf8mb4"))
                .contains("`a` varchar(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci")
                .contains("`b` char(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                .contains("`c` char(3) CHARACTER SET utf8mb3")
                .contains("DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci");
        assertThat(up("ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4")).doesNotContain("0900");
    }

    @Test
    void aDatabaseOfAnOldServerKeepsItsCollation() throws SQLException {
        for (String sql : List.of("DROP DATABASE " + DATABASE, "CREATE DATABASE " + DATABASE + " CHARSET utf8mb4")) {
            newSide().translateAndRun(sql, oldSide().session());
        }
        newSide().translateAndRun("CREATE TABLE t (a CHAR(1))", oldSide().session());
        assertThat(newSide().show("t")).contains("COLLATE=utf8mb4_general_ci");
    }

    @Test
    void aDatabaseWithoutACharacterSetHasTheSourcesDefault() throws SQLException {
        newSide().translateAndRun("DROP DATABASE " + DATABASE, oldSide().session());
        newSide().translateAndRun("CREATE DATABASE " + DATABASE, oldSide().session());
        newSide().translateAndRun("CREATE TABLE t (a CHAR(1))", oldSide().session());
        assertThat(newSide().show("t")).contains("CHARSET=latin1");
    }

    @Test
    void aNewCollationBecomesItsCounterpartOnTheOldServer() throws SQLException {
        assertThat(down("CREATE TABLE t (a VARCHAR(255) PRIMARY KEY, b CHAR(3) COLLATE utf8mb4_0900_as_cs,"
                        + " c CHAR(3) CHARACTER SET utf8mb3 DEFAULT _utf8mb3'x',"
                        + " d CHAR(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_sv_0900_ai_ci) CHARSET=utf8mb4"))
                .contains("PRIMARY KEY (`a`)")
                .contains("`b` char(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
                .contains("`c` char(3) CHARACTER SET utf8 DEFAULT 'x'")
                .contains("`d` char(3) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci")
                .contains("CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci ROW_FORMAT=DYNAMIC");
    }

    @Test
    void whatShowCreateSaysOnEitherServerIsTakenByTheOther() throws SQLException {
        newSide()
                .run("CREATE TABLE t (my_row_id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT INVISIBLE PRIMARY KEY,"
                        + " a VARCHAR(200) CHARACTER SET utf8mb4, y YEAR, n INT(5) ZEROFILL, g POINT NOT NULL SRID 4326,"
                        + " KEY i (a) INVISIBLE, CONSTRAINT c CHECK (a > 'b') NOT ENFORCED)");
        String shown = newSide().show("t");
        oldSide().translateAndRun(shown, newSide().session());
        assertThat(oldSide().show("t"))
                .contains("`my_row_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,")
                .contains("KEY `i` (`a`)")
                .contains("`n` int(5) unsigned zerofill");

        newSide().run("DROP TABLE t");
        newSide().translateAndRun(oldSide().show("t"), oldSide().session());
        assertThat(newSide().show("t")).contains("COLLATE utf8mb4_unicode_520_ci");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD e INT, ALGORITHM=INPLACE, LOCK=NONE",
                "CREATE INDEX i ON t (a) ALGORITHM=COPY LOCK=SHARED",
                "ALTER IGNORE TABLE t ADD UNIQUE (a)",
                "ALTER TABLE t ADD rank INT, ADD `system` INT, ADD INDEX window (rank)",
                "ALTER TABLE t ADD y YEAR(2), ADD z YEAR(4) DEFAULT 0",
                "ALTER TABLE t ROW_FORMAT=COMPACT",
                "ALTER TABLE t ADD CHECK (a > 0), ADD e INT CHECK (e > 1)",
                "ALTER TABLE t ADD e INT /*!80023 INVISIBLE */ /*!50600 NOT NULL */",
                "ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES t (a)",
                "CREATE TABLE u (a INT, d DATE NOT NULL DEFAULT '0000-00-00') ROW_FORMAT=FIXED DATA DIRECTORY='/nowhere'",
                "CREATE TABLE u (a INT) ROW_FORMAT=COMPACT KEY_BLOCK_SIZE=8",
                "CREATE TABLE u (a CHAR(9) CHARACTER SET utf8 COLLATE utf8_unicode_ci) COLLATE utf8_bin",
                "CREATE TABLE groups (`lead` INT, KEY lag (`lead`)) COMMENT 'rank'"
            })
    void theNewServerTakesWhatTheOldOneTook(String sql) throws SQLException {
        up("CREATE TABLE t (a INT, b INT, KEY (a)) ENGINE=InnoDB");
        if (sql.contains("DIRECTORY")) {
            newSide().translateAndRun(sql, oldSide().session());
        } else {
            up(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD b INT, ALGORITHM=INSTANT",
                "CREATE INDEX i ON t (a DESC) INVISIBLE ALGORITHM=INPLACE LOCK=NONE",
                "ALTER TABLE t RENAME COLUMN a TO `b c`, RENAME INDEX k TO `k 2`, ADD d INT FIRST",
                "ALTER TABLE t RENAME COLUMN a TO s, RENAME COLUMN s TO a",
                "ALTER TABLE t DROP CONSTRAINT ck, DROP CONSTRAINT uq",
                "ALTER TABLE t DROP CHECK ck",
                "ALTER TABLE t ALTER INDEX k INVISIBLE, ADD e INT INVISIBLE",
                "ALTER TABLE t COMMENT 'x' AUTOEXTEND_SIZE=4M, ADD d INT",
                "ALTER TABLE t /*!090500 FORCE */",
                "CREATE TABLE u (a INT) START TRANSACTION",
                "CREATE TABLE u (a INT CONSTRAINT z CHECK (a > 0), CHECK (json_valid(a)))",
                "ALTER DATABASE dialect_test CHARSET utf8mb4"
            })
    void theOldServerTakesWhatTheNewOneTook(String sql) throws SQLException {
        down("CREATE TABLE t (a INT COMMENT 'it''s', s VARCHAR(9) CHARACTER SET latin1 DEFAULT 'x', KEY k (s),"
                + " c INT, CONSTRAINT uq UNIQUE (a), CONSTRAINT ck CHECK (c > 0))");
        down(sql);
    }

    @Test
    void aRenamedColumnKeepsItsDefinitionAndARenamedIndexItsColumns() throws SQLException {
        assertThat(down(
                        "CREATE TABLE t (a INT NOT NULL DEFAULT 5 COMMENT 'it''s', s VARCHAR(9), UNIQUE KEY k (s(3)))",
                        "ALTER TABLE t RENAME COLUMN a TO b, RENAME INDEX k TO l"))
                .contains("`b` int(11) NOT NULL DEFAULT '5' COMMENT 'it''s'")
                .contains("UNIQUE KEY `l` (`s`(3))");
    }

    @Test
    void whatCannotBeTranslatedIsRefusedByTheServerOrByUs() throws SQLException {
        assertThatThrownBy(() -> down("CREATE TABLE t (a JSON)")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> down("CREATE TABLE u (a CHAR(1) COLLATE utf8mb4_0900_as_ci)"))
                .hasMessageContaining("collation.map");
    }

    private static Map<String, String> variables(Connection connection) throws SQLException {
        Map<String, String> variables = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION VARIABLES")) {
            while (row.next()) {
                variables.put(row.getString(1), row.getString(2));
            }
        }
        return variables;
    }

    private static @Nullable String second(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(2) : null;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
