package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.NullEventDataDeserializer;
import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stretch of the binlog once more, over a connection of its own, beside the one that streams. Called by the thread that reads
 * the binlog, which waits until the stretch is read.
 */
public final class BinlogEvents {

    private static final int SILENCE_MILLIS = (int) TimeUnit.MINUTES.toMillis(1);

    /** The reader waits for the topic's; the server is to wait as long. */
    private static final long WRITE_TIMEOUT_SECONDS = TimeUnit.HOURS.toSeconds(1);

    private final ServerBinlog binlog;
    private final BooleanSupplier goesOn;

    /** Takes events one by one. */
    public interface Reader {

        /** @return whether it wants the next one too */
        boolean take(Event event) throws IOException, InterruptedException;
    }

    /** @param goesOn whether the task is to go on; reading is interrupted when it is not */
    public BinlogEvents(ServerBinlog binlog, BooleanSupplier goesOn) {
        this.binlog = binlog;
        this.goesOn = goesOn;
    }

    /** The same without what the rows of open transactions hold. */
    static EventDeserializer withoutRows(EventDeserializer deserializer) {
        for (EventType type : EventType.values()) {
            if (EventType.isRowMutation(type)) {
                deserializer.setEventDataDeserializer(type, new NullEventDataDeserializer());
            }
        }
        return deserializer;
    }

    /**
     * Reads until the reader has enough, or to the end of the binlog. Before the event at the position come a ROTATE and a
     * FORMAT_DESCRIPTION.
     *
     * @throws IOException when the server refuses or the connection breaks; what the reader throws comes as it is
     */
    public void read(String file, long position, Reader reader) throws IOException, SQLException, InterruptedException {
        BinaryLogClient client = binlog.client();
        // Without blocking it asks as server 0, which takes nobody's place, and the binlog has an end.
        client.setBlocking(false);
        client.setKeepAlive(false);
        client.setHeartbeatInterval(0);
        client.setNetWriteTimeout(WRITE_TIMEOUT_SECONDS);
        client.setSocketFactory(() -> {
            Socket socket = new Socket();
            socket.setSoTimeout(SILENCE_MILLIS);
            return socket;
        });
        client.setBinlogFilename(file);
        client.setBinlogPosition(position);
        Stretch stretch = new Stretch(client, event -> takeIfGoingOn(reader, event));
        client.registerEventListener(stretch);
        client.registerLifecycleListener(stretch);
        client.connect();
        stretch.throwFailure();
    }

    private boolean takeIfGoingOn(Reader reader, Event event) throws IOException, InterruptedException {
        if (!goesOn.getAsBoolean()) {
            throw new InterruptedException("The task has ended.");
        }
        return reader.take(event);
    }

    /** The library passes over what its listeners throw. */
    private static final class Stretch extends BinaryLogClient.AbstractLifecycleListener
            implements BinaryLogClient.EventListener {

        private final BinaryLogClient client;
        private final Reader reader;
        private boolean ended;
        private @Nullable Exception failure;

        Stretch(BinaryLogClient client, Reader reader) {
            this.client = client;
            this.reader = reader;
        }

        @Override
        public void onEvent(Event event) {
            if (ended) {
                return;
            }
            try {
                if (!reader.take(event)) {
                    end();
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                fail(e);
            }
        }

        @Override
        public void onCommunicationFailure(BinaryLogClient unused, Exception e) {
            fail(e);
        }

        @Override
        public void onEventDeserializationFailure(BinaryLogClient unused, Exception e) {
            fail(e);
        }

        private void fail(Exception e) {
            if (!ended) {
                failure = e;
                end();
            }
        }

        /** The library leaves the connection of an interrupted thread open. */
        private void end() {
            ended = true;
            boolean interrupted = Thread.interrupted();
            try {
                client.disconnect();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        void throwFailure() throws IOException, InterruptedException {
            if (failure instanceof IOException io) {
                throw io;
            } else if (failure instanceof InterruptedException interrupted) {
                throw interrupted;
            } else if (failure instanceof RuntimeException runtime) {
                throw runtime;
            } else if (failure != null) {
                throw new IOException(failure);
            }
        }
    }
}
