package io.binlogbridge.sink.lane;

/** A transaction that is written in several parts broke off; all of it must be written again. The cause says why. */
public final class TransactionLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransactionLostException(Throwable cause) {
        super("the transaction under way was lost: " + cause.getMessage(), cause);
    }
}
