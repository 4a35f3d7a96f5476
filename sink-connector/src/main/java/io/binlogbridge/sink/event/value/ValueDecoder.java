package io.binlogbridge.sink.event.value;

/** Makes the value that MySQL is given out of what a converter delivers. */
@FunctionalInterface
public interface ValueDecoder {

    /**
     * @param raw never null: null is null in every type
     * @throws ValueException when {@code raw} is no value of the type that its schema names
     */
    Object decode(Object raw);
}
