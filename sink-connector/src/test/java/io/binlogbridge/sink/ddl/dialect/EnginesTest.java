package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnginesTest {

    private static final String PARTITIONED = "CREATE TABLE t (engine INT) ENGINE=MyISAM COMMENT 'ENGINE=MyISAM'"
            + " /*!50100 PARTITION BY HASH (engine) (PARTITION p ENGINE = MyISAM) */";

    private final Journey up = Journey.from("5.6.14", Servers.MYSQL_97);

    @Test
    void becomeTheOneThatIsWanted() {
        assertThat(up.engine("innodb").says(PARTITIONED))
                .isEqualTo("CREATE TABLE t (engine INT) ENGINE=innodb COMMENT 'ENGINE=MyISAM'"
                        + " /*!50100 PARTITION BY HASH (engine) (PARTITION p ENGINE = innodb) */");
        assertThat(up.engine("innodb").says("ALTER TABLE t ENGINE 'MyISAM'")).isEqualTo("ALTER TABLE t ENGINE innodb");
        assertThat(up.engine("innodb").notes("ALTER TABLE t ENGINE=MyISAM"))
                .containsExactly("engine: engine MyISAM became innodb");
        assertThat(up.engine("innodb").says("ALTER TABLE t ENGINE=InnoDB")).isEqualTo("ALTER TABLE t ENGINE=InnoDB");
    }

    @Test
    void stayWithoutAnOptionWhereTheTargetHasThem() {
        assertThat(up.says(PARTITIONED)).isEqualTo(PARTITIONED);
        assertThat(up.says("CREATE TABLE t (a INT) ENGINE=Heap")).isEqualTo("CREATE TABLE t (a INT) ENGINE=Heap");
    }

    @Test
    void stopTheTaskWhereTheTargetHasThemNot() {
        assertThatThrownBy(() -> up.says("CREATE TABLE t (a INT) ENGINE=Aria"))
                .hasMessageContaining("The target has no engine Aria")
                .hasMessageContaining("engine.override");
    }

    @Test
    void areWrittenInTheirNewSpelling() {
        assertThat(up.says("CREATE TABLE t (`type` INT) TYPE=InnoDB"))
                .isEqualTo("CREATE TABLE t (`type` INT) ENGINE=InnoDB");
    }
}
