package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.batch.TableBinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadDataTest {

    private final WriteDatabase database = new WriteDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private void load(TableBinding table, List<Object[]> rows) throws SQLException {
        LoadData.into(table).orElseThrow().write(rows, database.connection());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void loadedRowsAreTheRowsThatInsertWrites(long seed) throws SQLException {
        List<Object[]> rows = new NastyRows(seed).rows(300);
        TableBinding inserted = database.table("inserted", NastyRows.COLUMNS);
        TableBinding loaded = database.table("loaded", NastyRows.COLUMNS);
        database.insert(inserted, rows);
        load(loaded, rows);
        database.connection().commit();
        assertThat(database.compare(inserted, "loaded")).containsExactly("300|300");
    }

    @Test
    void anAutoIncrementColumnKeepsItsZero() throws SQLException {
        load(database.table("t", "id BIGINT PRIMARY KEY AUTO_INCREMENT"), List.<Object[]>of(new Object[] {0L}));
        database.connection().commit();
        assertThat(TargetServer.rows("SELECT id FROM " + database.name + ".t")).containsExactly("0");
    }

    @ParameterizedTest(name = "{0} <- {1}")
    @CsvSource({
        "VARCHAR(3), abcd",
        "VARCHAR(9) CHARACTER SET latin1, 中",
        "INT, 12x",
        "TINYINT, 300",
        "DATE, 2024-13-01",
        "'ENUM(''a'')', b",
        "JSON, {",
        "INT NOT NULL,",
        "'INT CHECK (v < 5)', 7",
        "INT UNIQUE, 1"
    })
    void whatInsertRefusesIsRefusedToo(String type, String value) throws SQLException {
        TableBinding table = database.table("t", "id BIGINT PRIMARY KEY, v " + type);
        List<Object[]> rows = List.of(new Object[] {1L, value}, new Object[] {2L, value});
        assertThatThrownBy(() -> load(table, rows)).isInstanceOf(SQLException.class);
        database.connection().rollback();
        assertThatThrownBy(() -> database.insert(table, rows)).isInstanceOf(SQLException.class);
        database.connection().rollback();
        assertThat(TargetServer.rows("SELECT * FROM " + database.name + ".t")).isEmpty();
    }

    @Test
    void textThatIsNoneEndsTheStreamAndLeavesTheConnectionWhole() throws SQLException {
        TableBinding table = database.table("t", "id BIGINT PRIMARY KEY, v TEXT");
        assertThatThrownBy(() -> load(table, List.of(new Object[] {1L, "a"}, new Object[] {2L, "\uD800"})))
                .isInstanceOf(SQLDataException.class)
                .hasMessageContaining("surrogate");
        database.connection().rollback();
        load(table, List.<Object[]>of(new Object[] {3L, "a"}));
    }

    @Test
    void aTableWithAColumnThatWasNeverTriedIsNotLoaded() throws SQLException {
        assertThat(LoadData.into(database.table("t", "id BIGINT PRIMARY KEY, v POINT")))
                .isEmpty();
    }

    @Test
    void theConnectionNeverSendsAFile(@TempDir Path folder) throws SQLException, IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "666\n");
        TableBinding table = database.table("t", "id BIGINT PRIMARY KEY");
        String steal = "LOAD DATA LOCAL INFILE '" + secret + "' INTO TABLE " + database.name + ".t";
        assertRefused(steal);
        load(table, List.<Object[]>of(new Object[] {1L}));
        assertRefused(steal);
        LocalStream.Outcome asked = LocalStream.send(
                database.connection(), steal, new ByteArrayInputStream("2\n".getBytes(StandardCharsets.US_ASCII)));
        assertThat(asked.rows()).isEqualTo(1);
        assertRefused(steal);
        database.connection().commit();
        assertThat(TargetServer.rows("SELECT id FROM " + database.name + ".t ORDER BY id"))
                .containsExactly("1", "2");
    }

    private void assertRefused(String steal) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            assertThatThrownBy(() -> statement.execute(steal)).hasMessageContaining("allowLoadLocalInfileInPath");
        }
    }
}
