package io.binlogbridge.stack.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommonDefinitionTest {

    private static final String OLD =
            """
            CREATE TABLE `t` (
              `id` int(11) NOT NULL COMMENT 'int(11) utf8',
              `n` int(5) unsigned zerofill DEFAULT NULL,
              `y` year(4) DEFAULT NULL,
              `a` varchar(9) CHARACTER SET latin1 DEFAULT NULL,
              `b` text COLLATE utf8_bin,
              PRIMARY KEY (`id`),
              CONSTRAINT `z` FOREIGN KEY (`n`) REFERENCES `p` (`id`),
              CONSTRAINT `k` FOREIGN KEY (`id`) REFERENCES `p` (`id`) ON DELETE NO ACTION
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_bin COMMENT='CHARSET=utf8'
            /*!50100 PARTITION BY RANGE (YEAR(y))
            (PARTITION p0 VALUES LESS THAN (2020) ENGINE = InnoDB) */""";

    private static final String NEW =
            """
            CREATE TABLE `t` (
              `id` int NOT NULL COMMENT 'int(11) utf8',
              `n` int(5) unsigned zerofill DEFAULT NULL,
              `y` year DEFAULT NULL,
              `a` varchar(9) CHARACTER SET latin1 COLLATE latin1_swedish_ci DEFAULT NULL,
              `b` text CHARACTER SET utf8mb3 COLLATE utf8mb3_bin,
              PRIMARY KEY (`id`),
              CONSTRAINT `k` FOREIGN KEY (`id`) REFERENCES `p` (`id`),
              CONSTRAINT `z` FOREIGN KEY (`n`) REFERENCES `p` (`id`) ON DELETE RESTRICT
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_bin COMMENT='CHARSET=utf8'
            /*!50100 PARTITION BY RANGE (year(`y`))
            (PARTITION p0 VALUES LESS THAN (2020) ENGINE = InnoDB) */""";

    @Test
    void whatOldAndNewServersSayInOtherWordsIsEqual() {
        assertThat(definition(OLD, "latin1_swedish_ci", "utf8_bin")
                        .differenceTo(definition(NEW, "latin1_swedish_ci", "utf8mb3_bin")))
                .isEmpty();
    }

    @Test
    void anotherCollationIsADifferenceThoughNeitherSideSaysIt() {
        assertThat(definition(OLD, "latin1_swedish_ci", "utf8_bin")
                        .differenceTo(definition(OLD, "latin1_bin", "utf8_bin")))
                .contains("latin1_swedish_ci", "latin1_bin");
    }

    private static TableDefinition definition(String statement, String ofA, String ofB) {
        return TableDefinition.of(statement, new TableName("d", "t"), Set.of("t"), parent -> parent)
                .inCommonWords(new CommonDefinition(Map.of("a", ofA, "b", ofB), ofB));
    }
}
