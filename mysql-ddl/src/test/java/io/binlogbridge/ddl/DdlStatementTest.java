package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlStatementTest {

    private final DdlParser parser = new DdlParser();

    @Test
    void listsThePairsOfARenameInTheirOrder() {
        assertThat(parse("RENAME TABLE a TO b, other.c TO a").renames())
                .containsExactly(
                        new TableRename(new ObjectName("shop", "a"), new ObjectName("shop", "b")),
                        new TableRename(new ObjectName("other", "c"), new ObjectName("shop", "a")));
        assertThat(parse("ALTER TABLE a ADD x INT, RENAME AS other.b").renames())
                .containsExactly(new TableRename(new ObjectName("shop", "a"), new ObjectName("other", "b")));
        assertThat(parse("ALTER TABLE a RENAME COLUMN x TO y").renames()).isEmpty();
    }

    @Test
    void changesTheDatabasesOfAllItsObjectsButNotOfThoseItRefersTo() {
        assertThat(parse("RENAME TABLE other.a TO b").changedDatabases()).containsExactly("other", "shop");
        assertThat(parse("CREATE TABLE a LIKE other.b").changedDatabases()).containsExactly("shop");
        assertThat(parse("DROP TABLE x.a, y.b, x.c").changedDatabases()).containsExactly("x", "y");
        assertThat(parse("CREATE DATABASE d").changedDatabases()).containsExactly("d");
        assertThat(parse("CREATE INDEX i ON other.t (a)").changedDatabases()).containsExactly("other");
        assertThat(parse("CREATE USER u").changedDatabases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            DROP TABLE IF EXISTS a, b , c /* x */  | a   | DROP TABLE IF EXISTS a /* x */
            DROP TABLE IF EXISTS a, b , c /* x */  | b   | DROP TABLE IF EXISTS b /* x */
            DROP TABLE IF EXISTS a, b , c /* x */  | c   | DROP TABLE IF EXISTS c /* x */
            DROP TABLE IF EXISTS a, b , c /* x */  | ac  | DROP TABLE IF EXISTS a , c /* x */
            DROP TABLE IF EXISTS a, b , c /* x */  | abc | DROP TABLE IF EXISTS a, b , c /* x */
            DROP VIEW `a`,shop.`b` RESTRICT        | b   | DROP VIEW shop.`b` RESTRICT
            RENAME TABLE a TO x, b TO y            | b   | RENAME TABLE b TO y
            RENAME TABLE a TO x, b TO y            | x   | RENAME TABLE a TO x
            RENAME TABLE a TO x, b TO y            | z   |
            ALTER TABLE a RENAME TO b              | b   | ALTER TABLE a RENAME TO b
            CREATE TABLE a LIKE b                  | b   |
            TRUNCATE a                             | a   | TRUNCATE a
            """)
    void keepsOnlySomeObjects(String sql, String names, String expected) {
        assertThat(parse(sql).withOnly(object -> names.contains(object.name())).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void namesTheDatabaseWhereTheTargetHasAnotherDefault() {
        assertThat(parse("ALTER DATABASE COLLATE utf8mb4_bin").rewrite(name -> name, null))
                .isEqualTo("ALTER DATABASE `shop` COLLATE utf8mb4_bin");
        assertThat(parse("DROP TABLE a, other.b").rewrite(name -> name, "other"))
                .isEqualTo("DROP TABLE `shop`.`a`, other.b");
        assertThat(parse("DROP TABLE .a").rewrite(name -> name, null)).isEqualTo("DROP TABLE `shop`.`a`");
    }

    @Test
    void whereNoDatabaseIsTheDefaultTheTableOfAForeignKeyIsSaidWithItsOwn() {
        assertThat(parse("CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES p (id))")
                        .rewrite(name -> name, null))
                .isEqualTo("CREATE TABLE `shop`.`t` (a INT, FOREIGN KEY (a) REFERENCES `shop`.`p` (id))");
        assertThat(new DdlParser()
                        .parse("CREATE TABLE other.t (a INT REFERENCES p (id))", null, SqlMode.DEFAULT)
                        .references())
                .extracting(ObjectReference::object)
                .containsExactly(new ObjectName("other", "t"), new ObjectName("other", "p"));
    }

    @Test
    void asksForTheNameOfAWholeDatabaseAsSuch() {
        NameMapping mapping = name -> name.isDatabase() ? ObjectName.ofDatabase("d") : name;

        assertThat(parse("DROP DATABASE shop").rewrite(mapping, null)).isEqualTo("DROP DATABASE `d`");
    }

    @Test
    void neverLetsATableTakeANameThatMeansSomethingElseInAQuery() {
        DdlStatement view = parse("CREATE VIEW v AS WITH c AS (SELECT 1) SELECT b.x FROM c, a, t AS b");

        assertThatThrownBy(() -> view.rewrite(renaming("a", "c"), "shop")).hasMessageContaining("something else");
        assertThatThrownBy(() -> view.rewrite(renaming("a", "B"), "shop")).hasMessageContaining("something else");
        assertThat(view.rewrite(renaming("t", "b"), "shop")).contains("FROM c, a, `b` AS b");
    }

    @Test
    void saysWhereAStatementCannotBeUnderstood() {
        assertThatThrownBy(() -> parse("DROP TABLE a,\n  b c"))
                .isInstanceOf(DdlSyntaxException.class)
                .hasMessage("2:5: the statement was expected to end, near: c");
        assertThatThrownBy(() -> parse("DROP TABLE")).hasMessageEndingWith("at the end of the statement");
        assertThatThrownBy(() -> parse("CREATE TABLE t (a INT")).hasMessageContaining("parentheses");
        assertThatThrownBy(() -> parse("CREATE TABLE `t (a INT)")).hasMessageContaining("1:14: a quote is not closed");
        assertThatThrownBy(() -> parse("CREATE TABLE t /* (a INT)")).hasMessageContaining("comment is not closed");
        assertThatThrownBy(() -> parse("DROP TABLE a; DROP TABLE b")).isInstanceOf(DdlSyntaxException.class);
        assertThatThrownBy(() -> parser.parse("DROP TABLE a", null, SqlMode.DEFAULT))
                .hasMessageContaining("no default database");
    }

    @Test
    void readsATableOfAThousandColumnsAndAViewOfAHundredTables() {
        String columns = IntStream.range(0, 1000)
                .mapToObj(i -> "c" + i + " VARCHAR(20) CHARACTER SET latin1 DEFAULT 'x' COMMENT 'orders'")
                .collect(Collectors.joining(",\n"));
        assertThat(parse("CREATE TABLE t (" + columns + ")").references()).hasSize(1);

        String tables = String.join(" JOIN ", Collections.nCopies(100, "a"));
        String sums = String.join(" + ", Collections.nCopies(500, "(a.x * (1 + 2))"));
        assertThat(parse("CREATE VIEW v AS SELECT " + sums + " FROM " + tables).references())
                .hasSize(101);
    }

    @Test
    void leavesAQueryUnreadThatIsTooDeep() {
        String terms = String.join(" OR ", Collections.nCopies(30_000, "orders.a = 1"));
        DdlStatement view = parse("CREATE VIEW v AS SELECT 1 FROM orders WHERE " + terms);

        assertThat(view.rewrite(name -> name, "shop")).isEqualTo(view.text());
        assertThatThrownBy(() -> view.rewrite(renaming("orders", "sales"), "shop"))
                .isInstanceOf(DdlSyntaxException.class);
    }

    private static NameMapping renaming(String from, String to) {
        return name -> name.name().equals(from) ? new ObjectName(name.database(), to) : name;
    }

    private DdlStatement parse(String sql) {
        return parser.parse(sql, "shop", SqlMode.DEFAULT);
    }
}
