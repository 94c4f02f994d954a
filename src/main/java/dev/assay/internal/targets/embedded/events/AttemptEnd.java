package dev.assay.internal.targets.embedded.events;

/**
 * How one attempt to have an event handled ended.
 *
 * @param kind what decides whether there is another one
 * @param payload the function's response or error, as JSON; empty if the function was not reached
 */
public record AttemptEnd(Kind kind, byte[] payload) {

    /** What an attempt may come to. */
    public enum Kind {
        /** The function returned. */
        SUCCESS,
        /** The function failed: it threw, ended, or took too long. */
        FUNCTION_ERROR,
        /** There was no room for another call, or the service failed; another attempt may well succeed. */
        NOT_NOW,
        /** The function's reserved concurrency is 0: its events are not even tried again. */
        SWITCHED_OFF,
        /** The event belongs to a chain of calls that came to the function too often. */
        RECURSION,
        /** There is no such function any more. */
        GONE
    }

    /** An attempt that did not reach the function. */
    public static AttemptEnd of(Kind kind) {
        return new AttemptEnd(kind, new byte[0]);
    }

    boolean reachedTheFunction() {
        return kind == Kind.SUCCESS || kind == Kind.FUNCTION_ERROR;
    }
}
