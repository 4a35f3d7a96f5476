package io.binlogbridge.sink.ddl.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of MySQL.
 *
 * @param number as executable comments write it: 80023 is 8.0.23
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    /** From {@code 5.6.14-log} and the like; 0 where there is no version in it. */
    public static ServerVersion of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return new ServerVersion(0);
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return of(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), patch);
    }

    public static ServerVersion of(int major, int minor, int patch) {
        return new ServerVersion(major * 10_000 + minor * 100 + patch);
    }

    boolean atLeast(int major, int minor, int patch) {
        return compareTo(of(major, minor, patch)) >= 0;
    }

    boolean before(int major, int minor, int patch) {
        return !atLeast(major, minor, patch);
    }

    /** Whether both are of 5.6, or both of 8.0. */
    boolean isOfSeries(ServerVersion other) {
        return number / 100 == other.number / 100;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return number / 10_000 + "." + number / 100 % 100 + "." + number % 100;
    }
}
