package io.binlogbridge.sink.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TableDefinition;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeMarkTest {

    private static Optional<String> alter(String elements) {
        TableDefinition table = TableDefinition.of("CREATE TABLE `t` (\n" + elements + "\n) ENGINE=InnoDB", "t");
        return MergeMark.alter(new ObjectName("d", "t"), table, "m");
    }

    @Test
    void theColumnIsMadeAndIsTheLastOfThoseOfEachUniqueKey() {
        assertThat(alter("`id` int NOT NULL, `v` varchar(9), PRIMARY KEY (`id`),"
                        + " UNIQUE KEY `u` (`v`(3) DESC,(lower(`v`))) USING BTREE COMMENT 'a) b', KEY `k` (`v`)"))
                .contains(
                        "ALTER TABLE `d`.`t` ADD COLUMN `m` VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,"
                                + " DROP PRIMARY KEY, ADD PRIMARY KEY (`id`,`m`), DROP INDEX `u`,"
                                + " ADD UNIQUE KEY `u` (`v`(3) DESC,(lower(`v`)),`m`) USING BTREE COMMENT 'a) b'");
    }

    @Test
    void whatHasItIsLeftAsItIs() {
        assertThat(alter("`id` int NOT NULL, `m` varchar(64) NOT NULL, PRIMARY KEY (`id`,`m`), UNIQUE KEY `u` (`M`)"))
                .isEmpty();
    }

    @Test
    void aKeyThatLacksItGetsIt() {
        assertThat(alter("`id` int NOT NULL, `m` varchar(64) NOT NULL, PRIMARY KEY (`id`,`m`), UNIQUE KEY `m` (`id`)"))
                .contains("ALTER TABLE `d`.`t` DROP INDEX `m`, ADD UNIQUE KEY `m` (`id`,`m`)");
    }
}
