package io.binlogbridge.sink.rule;

import java.util.Optional;

/**
 * Says that a table shares its target with others.
 *
 * @param discriminator what tells its rows there from those of the others; empty where only their keys do
 */
public record Merge(Optional<Discriminator> discriminator) {

    /**
     * A column of the target that has one value in all rows of one member, and another in those of every other member.
     *
     * @param column the column on the target: one that the source's table has too, with this value in each of its rows, or one that only
     *     the target has, which the sink makes and fills
     * @param value the value, as text
     */
    public record Discriminator(String column, String value) {}
}
