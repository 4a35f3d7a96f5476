package io.binlogbridge.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A port that leads to the server once it is opened, and to nothing before. */
final class Forwarder implements AutoCloseable {

    private final int port;
    private ServerSocket listening;

    Forwarder() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    void open() throws IOException {
        listening = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        daemon(() -> {
            while (true) {
                Socket from = listening.accept();
                URI target = URI.create(TargetServer.url().substring("jdbc:".length()));
                Socket to = new Socket(target.getHost(), target.getPort());
                daemon(() -> copy(from.getInputStream(), to.getOutputStream()));
                daemon(() -> copy(to.getInputStream(), from.getOutputStream()));
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side has closed: this is how it ends.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
        out.close();
    }

    @Override
    public void close() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
