package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.offset.BinlogPlace;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Finds where a migration of the binlog alone begins. */
@FunctionalInterface
public interface Starts {

    /**
     * Empty for the place at which the server is asked for its definitions.
     *
     * @param goesOn whether the task is to go on
     */
    Optional<BinlogPlace> find(BooleanSupplier goesOn) throws InterruptedException;
}
