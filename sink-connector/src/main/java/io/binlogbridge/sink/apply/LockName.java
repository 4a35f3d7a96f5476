package io.binlogbridge.sink.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of locks of the server's (GET_LOCK), which takes 64 characters, and of what belongs to who holds one. */
final class LockName {

    private static final int DIGITS = 40;

    private LockName() {}

    /** One name for these parts, whatever they are made of. */
    static String of(String... parts) {
        return "binlog_bridge." + digest(parts);
    }

    static String digest(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
