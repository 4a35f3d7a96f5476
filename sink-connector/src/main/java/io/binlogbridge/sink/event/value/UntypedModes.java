package io.binlogbridge.sink.event.value;

/**
 * How the source writes what JSON without schemas does not tell: only the source's options say it.
 *
 * @param decimals its {@code decimal.handling.mode}
 * @param binaries its {@code binary.handling.mode}
 */
public record UntypedModes(Decimals decimals, Binaries binaries) {

    /** Nobody has said how the source writes. */
    public static final UntypedModes UNKNOWN = new UntypedModes(Decimals.UNKNOWN, Binaries.UNKNOWN);

    /** DECIMAL and BIGINT UNSIGNED. */
    public enum Decimals {
        UNKNOWN,
        /** The unscaled number's bytes in base64; the scale is nowhere. */
        PRECISE,
        /** Digits. */
        STRING
    }

    /** BINARY, VARBINARY and BLOB. */
    public enum Binaries {
        UNKNOWN,
        /** Bytes, which the JSON converter writes in base64, or base64 already. */
        BASE64,
        BASE64_URL_SAFE,
        /** Hexadecimal digits. */
        HEX
    }
}
