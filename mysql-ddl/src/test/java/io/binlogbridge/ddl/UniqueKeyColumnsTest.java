package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueKeyColumnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ALTER TABLE t ADD UNIQUE (a)                        | ALTER TABLE t ADD UNIQUE (a, `m`)
            ALTER TABLE t ADD UNIQUE KEY u (a(9), b DESC)       | ALTER TABLE t ADD UNIQUE KEY u (a(9), b DESC, `m`)
            ALTER TABLE t ADD UNIQUE INDEX u USING BTREE (a)    | ALTER TABLE t ADD UNIQUE INDEX u USING BTREE (a, `m`)
            ALTER TABLE t ADD CONSTRAINT c UNIQUE (a), ADD x INT | ALTER TABLE t ADD CONSTRAINT c UNIQUE (a, `m`), ADD x INT
            ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a) | ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a, `m`)
            ALTER TABLE t ADD UNIQUE u ((lower(a)))             | ALTER TABLE t ADD UNIQUE u ((lower(a)), `m`)
            ALTER TABLE t ADD (x INT, UNIQUE KEY u (x))         | ALTER TABLE t ADD (x INT, UNIQUE KEY u (x, `m`))
            CREATE UNIQUE INDEX u ON s.t (a)                    | CREATE UNIQUE INDEX u ON s.t (a, `m`)
            ALTER TABLE t ADD INDEX i (a)                       | ALTER TABLE t ADD INDEX i (a)
            ALTER TABLE t ADD v INT COMMENT 'UNIQUE (a)'        | ALTER TABLE t ADD v INT COMMENT 'UNIQUE (a)'
            """)
    void theColumnIsTheLastOfEachUniqueKey(String sql, String expected) {
        assertThat(UniqueKeyColumns.append(sql, SqlMode.DEFAULT, "m")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD c INT UNIQUE",
                "ALTER TABLE t ADD c INT NOT NULL PRIMARY KEY, ADD d INT",
                "ALTER TABLE t ADD c INT UNIQUE KEY COMMENT 'x'"
            })
    void aKeyThatIsAnAttributeOfItsColumnHasNoPlaceForAnother(String sql) {
        assertThat(UniqueKeyColumns.append(sql, SqlMode.DEFAULT, "m")).isEmpty();
    }
}
