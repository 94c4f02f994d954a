package dev.assay.internal.load;

/** A call of an open loop was due while every connection was in use. */
final class NoConnectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoConnectionException(int connections) {
        super("not sent: " + connections + " calls were in flight, as many as there are connections");
    }
}
