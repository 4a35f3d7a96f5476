package io.binlogbridge.sink.event.value;

import java.nio.charset.StandardCharsets;

/** Puts together short text of digits and signs, at most {@value #CAPACITY} characters: temporal values are many. */
final class DigitText {

    private static final int CAPACITY = 40;

    private final byte[] text = new byte[CAPACITY];
    private int length;

    /** A sign of ASCII. */
    DigitText sign(char sign) {
        text[length++] = (byte) sign;
        return this;
    }

    /**
     * @param number from 0 to 99
     */
    DigitText two(int number) {
        text[length++] = (byte) ('0' + number / 10);
        text[length++] = (byte) ('0' + number % 10);
        return this;
    }

    /** As many digits as it takes, but at least two. */
    DigitText atLeastTwo(long number) {
        if (number < 100) {
            return two((int) number);
        }
        String digits = Long.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            sign(digits.charAt(i));
        }
        return this;
    }

    @Override
    public String toString() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }
}
