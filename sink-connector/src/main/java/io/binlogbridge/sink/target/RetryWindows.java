package io.binlogbridge.sink.target;

import java.time.Duration;

/**
 * For how long something is tried again, counted from its first failure.
 *
 * @param connection when the target, or the way to it, is gone
 * @param other when it answers, and a lock, its disk or the like is in the way
 */
public record RetryWindows(Duration connection, Duration other) {

    Duration of(Failure failure) {
        return failure == Failure.CONNECTION ? connection : other;
    }
}
