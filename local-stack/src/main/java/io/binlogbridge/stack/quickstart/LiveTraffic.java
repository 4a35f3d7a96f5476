package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.mysql.MySqlServer;
import io.binlogbridge.stack.process.StackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The shop at work, in a thread of its own: transactions, and between them an ALTER, a RENAME and a new table. */
final class LiveTraffic implements AutoCloseable {

    private static final int TRANSACTIONS_BETWEEN_STATEMENTS = 250;
    private static final long PAUSE_MS = 15;

    private final MySqlServer source;
    private final Random random;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "shop");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<Void> work;

    /** Begins at once. */
    LiveTraffic(MySqlServer source, Random random) {
        this.source = source;
        this.random = random;
        this.work = executor.submit(this::trade);
    }

    /** Whether all is done; what went wrong in the shop is thrown here. */
    boolean isDone() {
        if (!work.isDone()) {
            return false;
        }
        try {
            work.get();
            return true;
        } catch (ExecutionException e) {
            throw new StackException("The shop's own statements failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the shop was at work.", e);
        }
    }

    private Void trade() throws SQLException, InterruptedException {
        try (Connection connection = source.connection()) {
            connection.setCatalog(ShopDatabase.NAME);
            connection.setAutoCommit(false);
            ShopCustomers customers = new ShopCustomers(connection, random);
            transactions(customers);
            customers.addColumn();
            transactions(customers);
            customers.renameTable();
            transactions(customers);
            customers.addTable();
            transactions(customers);
        }
        return null;
    }

    private static void transactions(ShopCustomers customers) throws SQLException, InterruptedException {
        for (int i = 0; i < TRANSACTIONS_BETWEEN_STATEMENTS; i++) {
            customers.act();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
