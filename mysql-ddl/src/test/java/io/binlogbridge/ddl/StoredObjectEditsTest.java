package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredObjectEditsTest {

    private static final String GUARD = "@applying IS NULL";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            CREATE VIEW v AS SELECT 1 | CREATE SQL SECURITY INVOKER VIEW v AS SELECT 1
            CREATE DEFINER=`a`@`%` SQL SECURITY DEFINER VIEW v AS SELECT 1 | CREATE SQL SECURITY INVOKER VIEW v AS SELECT 1
            create or replace algorithm=merge definer = current_user() view v as select 1 | create or replace algorithm=merge SQL SECURITY INVOKER view v as select 1
            ALTER DEFINER='a b'@localhost VIEW v AS SELECT 1 | ALTER SQL SECURITY INVOKER VIEW v AS SELECT 1
            CREATE SQL SECURITY INVOKER VIEW v AS SELECT 1 | CREATE SQL SECURITY INVOKER VIEW v AS SELECT 1
            CREATE DEFINER=a PROCEDURE p(IN x DECIMAL(3,1)) SELECT 1 | CREATE PROCEDURE p(IN x DECIMAL(3,1)) SQL SECURITY INVOKER SELECT 1
            CREATE PROCEDURE p() COMMENT 'c' SQL SECURITY DEFINER NO SQL BEGIN END | CREATE PROCEDURE p() COMMENT 'c' SQL SECURITY INVOKER NO SQL BEGIN END
            CREATE PROCEDURE p() CREATE SQL SECURITY DEFINER VIEW w AS SELECT 1 | CREATE PROCEDURE p() SQL SECURITY INVOKER CREATE SQL SECURITY DEFINER VIEW w AS SELECT 1
            CREATE FUNCTION f(a INT) RETURNS INT RETURN a | CREATE FUNCTION f(a INT) RETURNS INT SQL SECURITY INVOKER RETURN a
            CREATE FUNCTION f() RETURNS enum('a)','b') CHARSET utf8mb4 COLLATE utf8mb4_bin DETERMINISTIC RETURN 'b' | CREATE FUNCTION f() RETURNS enum('a)','b') CHARSET utf8mb4 COLLATE utf8mb4_bin SQL SECURITY INVOKER DETERMINISTIC RETURN 'b'
            CREATE FUNCTION f() RETURNS int unsigned not deterministic reads sql data sql security definer RETURN 1 | CREATE FUNCTION f() RETURNS int unsigned not deterministic reads sql data sql security INVOKER RETURN 1
            CREATE FUNCTION f() RETURNS DOUBLE PRECISION RETURN 1 | CREATE FUNCTION f() RETURNS DOUBLE PRECISION SQL SECURITY INVOKER RETURN 1
            ALTER PROCEDURE p SQL SECURITY DEFINER COMMENT 'x' | ALTER PROCEDURE p SQL SECURITY INVOKER COMMENT 'x'
            ALTER FUNCTION f COMMENT 'x' | ALTER FUNCTION f COMMENT 'x'
            """)
    void viewsAndRoutinesBelongToTheirMakerAndRunWithTheRightsOfTheirUser(String read, String run) {
        assertThat(parse(read).edit().withoutDefiner().securityInvoker().text()).isEqualTo(run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1 | CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW IF @applying IS NULL THEN SET NEW.a = 1; END IF
            CREATE DEFINER=`r`@`h` TRIGGER g AFTER UPDATE ON t FOR EACH ROW FOLLOWS f l: BEGIN SET @a = 1; END l; | CREATE TRIGGER g AFTER UPDATE ON t FOR EACH ROW FOLLOWS f IF @applying IS NULL THEN l: BEGIN SET @a = 1; END l; END IF;
            CREATE TRIGGER g AFTER DELETE ON t FOR EACH ROW DELETE FROM u -- why | CREATE TRIGGER g AFTER DELETE ON t FOR EACH ROW IF @applying IS NULL THEN DELETE FROM u; END IF -- why
            """)
    void aGuardedTriggerActsOnItsConditionAlone(String read, String run) {
        DdlStatement statement = parse(read);
        assertThat(statement.edit().withoutDefiner().guardedBy(GUARD).text()).isEqualTo(run);
        DdlStatement guarded = parse(run);
        assertThat(guarded.edit().isGuardedBy(GUARD)).isTrue();
        assertThat(guarded.edit().unguarded(GUARD).text())
                .isEqualTo(statement.edit().withoutDefiner().text());
    }

    @Test
    void aTriggerWithAnIfOfItsOwnIsNotGuarded() {
        String text =
                "CREATE TRIGGER g AFTER DELETE ON t FOR EACH ROW IF @applying IS NOT NULL THEN SET @a = 1; END IF";
        assertThat(parse(text).edit().isGuardedBy(GUARD)).isFalse();
        assertThat(parse(text).edit().unguarded(GUARD).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1 | CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE DO SELECT 1
            CREATE DEFINER=a@b EVENT e ON SCHEDULE AT '2030-01-01' ON COMPLETION PRESERVE ENABLE COMMENT 'DO' DO BEGIN END | CREATE EVENT e ON SCHEDULE AT '2030-01-01' ON COMPLETION PRESERVE DISABLE COMMENT 'DO' DO BEGIN END
            CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE ON REPLICA DO SELECT 1 | CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE DO SELECT 1
            CREATE EVENT e ON SCHEDULE EVERY (SELECT 1) DAY COMMENT 'x' DO SELECT 1 | CREATE EVENT e ON SCHEDULE EVERY (SELECT 1) DAY DISABLE COMMENT 'x' DO SELECT 1
            ALTER EVENT e ENABLE | ALTER EVENT e DISABLE
            ALTER EVENT e COMMENT 'x' DO SELECT 2 | ALTER EVENT e COMMENT 'x' DO SELECT 2
            """)
    void anEventIsThereAndDoesNothing(String read, String run) {
        assertThat(parse(read).edit().withoutDefiner().disabled().text()).isEqualTo(run);
    }

    @Test
    void anAlterOfAViewThatIsNotThereMakesIt() {
        assertThat(parse("ALTER ALGORITHM=MERGE VIEW v AS SELECT 1")
                        .edit()
                        .createsOrReplaces()
                        .text())
                .isEqualTo("CREATE OR REPLACE ALGORITHM=MERGE VIEW v AS SELECT 1");
        assertThat(parse("CREATE VIEW v AS SELECT 1").edit().createsOrReplaces().text())
                .isEqualTo("CREATE VIEW v AS SELECT 1");
    }

    private static DdlStatement parse(String sql) {
        return new DdlParser().parse(sql, "shop", SqlMode.of(null));
    }
}
