package io.binlogbridge.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port on loopback that nobody listened on a moment ago. */
public final class FreePort {

    /**
     * Below the ports that kernels give to outgoing connections (from 32768 on Linux, 49152 elsewhere): one of those could be gone when a
     * server that was killed wants its port back.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    private FreePort() {}

    /** Tries ports at random; another process may take one before its user does, so users retry. */
    public static int next() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackException("No free port on 127.0.0.1 between " + LOWEST + " and " + HIGHEST + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // What a closed server leaves in TIME_WAIT does not keep the next one from binding.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
