package io.binlogbridge.sink.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionDifferenceTest {

    private static final String TABLE =
            "`id` int NOT NULL, `v` varchar(9), PRIMARY KEY (`id`), KEY `a` (`v`), KEY `b` (`v`,`id`)";

    private static TableDefinition table(String elements) {
        return TableDefinition.of("CREATE TABLE `t` (\n" + elements + "\n) ENGINE=InnoDB AUTO_INCREMENT=7", "t");
    }

    private static Optional<String> difference(String elements) {
        return DefinitionDifference.first(table(elements), table(TABLE));
    }

    @Test
    void theOrderOfIndexesDoesNotCount() {
        assertThat(difference(
                        "`id` int NOT NULL, `v` varchar(9), PRIMARY KEY (`id`), KEY `b` (`v`,`id`), KEY `a` (`v`)"))
                .isEmpty();
    }

    @Test
    void theFirstColumnThatIsOtherwiseIsNamed() {
        assertThat(difference("`id` int NOT NULL, `v` varchar(8), PRIMARY KEY (`id`), KEY `a` (`v`)"))
                .contains("column v is varchar(8) here and varchar(9) there");
        assertThat(difference("`id` int NOT NULL, `w` varchar(9), PRIMARY KEY (`id`)"))
                .contains("column w is only here");
        assertThat(difference("`id` int NOT NULL, PRIMARY KEY (`id`)")).contains("column v is missing");
    }

    @Test
    void anIndexThatIsMissingIsNamed() {
        assertThat(difference("`id` int NOT NULL, `v` varchar(9), PRIMARY KEY (`id`), KEY `a` (`v`)"))
                .contains("index KEY `b` (`v`,`id`) is missing");
    }
}
