package io.binlogbridge.source.value;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A string that a statement has as a number in hex or in bits: {@code 0x61}, {@code x'61'}, {@code 0b1100001}, {@code b'1100001'}. */
final class BinaryLiteral {

    private BinaryLiteral() {}

    /** The bytes that it stands for; empty when {@code literal} is none. */
    static Optional<byte[]> bytes(String literal) {
        String lower = literal.toLowerCase(Locale.ROOT);
        if (lower.startsWith("0x")) {
            return Optional.of(hex(lower.substring(2)));
        } else if (lower.startsWith("x'")) {
            return Optional.of(hex(lower.substring(2, lower.length() - 1)));
        } else if (lower.startsWith("0b")) {
            return Optional.of(bits(lower.substring(2)));
        } else if (lower.startsWith("b'")) {
            return Optional.of(bits(lower.substring(2, lower.length() - 1)));
        }
        return Optional.empty();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : '0' + digits);
    }

    /** As many bytes as the digits fill, leading zeros among them. */
    private static byte[] bits(String digits) {
        int bytes = (digits.length() + 7) / 8;
        String hex = digits.isEmpty() ? "" : new BigInteger(digits, 2).toString(16);
        return hex("0".repeat(Math.max(0, 2 * bytes - hex.length())) + hex);
    }
}
