package dev.assay.internal.targets.embedded.instance.wire;

/**
 * The instance behind a connection to the Runtime API; called on the thread of that connection, one call at a time.
 *
 * <p>The requests are those of <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">the Lambda runtime
 * API</a>.
 */
public interface RuntimeClient {

    /** The process asks for its next event and now waits; {@code parked} is how to give it one, later and from any thread. */
    void next(ParkedRequest parked);

    /** The handler returned. False if the instance is at work on another request. */
    boolean response(String requestId, byte[] body);

    /** The handler failed; {@code body} is the error as JSON. False if the instance is at work on another request. */
    boolean error(String requestId, String errorType, byte[] body);

    /** INIT failed; {@code body} is the error as JSON. */
    void initError(String errorType, byte[] body);

    /** The last connection of the process closed. */
    void disconnected();
}
