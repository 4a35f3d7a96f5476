package io.binlogbridge.source.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void a_privilege_on_everything_holds_on_each_database() {
        Grants grants = Grants.of(List.of("GRANT SELECT, RELOAD ON *.* TO `u`@`%`"));

        assertThat(grants.everywhere("RELOAD")).isTrue();
        assertThat(grants.everywhere("REPLICATION SLAVE")).isFalse();
        assertThat(grants.on("shop", "SELECT")).isTrue();
    }

    @Test
    void all_privileges_are_all() {
        assertThat(Grants.of(List.of("GRANT ALL PRIVILEGES ON *.* TO 'root'@'localhost' WITH GRANT OPTION"))
                        .everywhere("REPLICATION CLIENT"))
                .isTrue();
    }

    @Test
    void the_database_of_a_grant_is_a_pattern() {
        Grants grants = Grants.of(List.of("GRANT SELECT ON `shop\\_%`.* TO `u`@`%`"));

        assertThat(grants.on("shop_eu", "SELECT")).isTrue();
        assertThat(grants.on("shopXeu", "SELECT")).isFalse();
        assertThat(grants.everywhere("SELECT")).isFalse();
    }

    @Test
    void a_privilege_on_some_columns_is_not_enough() {
        assertThat(Grants.of(List.of("GRANT SELECT (`a`, `b`), INSERT ON `shop`.`t` TO `u`@`%`"))
                        .on("shop", "SELECT"))
                .isFalse();
    }
}
