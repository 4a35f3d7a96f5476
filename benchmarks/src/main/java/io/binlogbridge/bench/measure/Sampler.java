package io.binlogbridge.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Looks at a run every 100 ms, in a thread of its own, until it is asked for what it saw. */
public final class Sampler {

    private static final long EVERY_MS = 100;

    private final LongSupplier progress;
    private final Supplier<Cpu> cpu;
    private final List<Sample> samples = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::look, "sampler");

    private Sampler(LongSupplier progress, Supplier<Cpu> cpu) {
        this.progress = progress;
        this.cpu = cpu;
    }

    /** Takes the first look at once, and goes on. Both suppliers are then called by the sampler's thread alone. */
    public static Sampler started(LongSupplier progress, Supplier<Cpu> cpu) {
        Sampler sampler = new Sampler(progress, cpu);
        sampler.add();
        sampler.thread.start();
        return sampler;
    }

    /** Takes a last look and gives them all. */
    public Series stop() {
        stopped.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a run was measured.", e);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        add();
        return new Series(samples);
    }

    private void look() {
        try {
            while (!stopped.get()) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
                add();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void add() {
        long done = progress.getAsLong();
        samples.add(new Sample(System.nanoTime(), done, cpu.get()));
    }
}
