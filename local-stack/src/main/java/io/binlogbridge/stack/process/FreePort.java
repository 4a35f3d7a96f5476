package io.binlogbridge.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port on loopback that nobody listened on a moment ago. */
public final class FreePort {

    private FreePort() {}

    /** Asks the kernel for a port; another process may take it before its user does, so users retry. */
    public static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("No free port on 127.0.0.1.", e);
        }
    }
}
