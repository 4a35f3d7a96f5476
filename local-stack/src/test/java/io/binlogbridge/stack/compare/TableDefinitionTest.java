package io.binlogbridge.stack.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {

    private static TableDefinition definition(String table, String constraint, Set<String> namesakes) {
        String statement =
                """
                CREATE TABLE `%s` (
                  `id` int NOT NULL,
                  CONSTRAINT `%s` FOREIGN KEY (`id`) REFERENCES `p` (`id`)
                ) ENGINE=InnoDB"""
                        .formatted(table, constraint);
        return TableDefinition.of(statement, new TableName("d", table), namesakes, parent -> parent);
    }

    @Test
    void aConstraintNamedAfterItsTableMayBeNamedAfterTheTableOnTheOtherSide() {
        TableDefinition source = definition("orders", "orders_ibfk_1", Set.of("orders"));
        Set<String> namesakes = Set.of("sales", "orders");

        assertThat(source.differenceTo(definition("sales", "sales_ibfk_1", namesakes)))
                .isEmpty();
        assertThat(source.differenceTo(definition("sales", "orders_ibfk_1", namesakes)))
                .isEmpty();
        assertThat(source.differenceTo(definition("sales", "other_ibfk_1", namesakes)))
                .contains("other_ibfk_1");
    }
}
