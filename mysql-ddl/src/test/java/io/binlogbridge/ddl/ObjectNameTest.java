package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectNameTest {

    @Test
    void isWrittenWithItsDatabase() {
        assertThat(new ObjectName("shop", "orders")).hasToString("shop.orders");
        assertThat(ObjectName.ofDatabase("shop")).hasToString("shop");
    }
}
