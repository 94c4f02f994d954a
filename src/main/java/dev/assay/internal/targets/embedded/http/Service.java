package dev.assay.internal.targets.embedded.http;

import java.util.Optional;

/** What answers the requests of a {@link LoopbackServer}; called by many threads at once. */
public interface Service {

    /** Why a request is refused whatever its body is; empty when its body is to be read. */
    Optional<Response> refusal(RequestHead head);

    /** How many bytes the body of a request may have. */
    long bodyLimit(RequestHead head);

    /** The answer to a request whose body is over the limit. */
    Response tooLarge(RequestHead head);

    /** The answer to a request. An exception that it raises is a defect and ends the connection with status 500. */
    Response answer(Request request);
}
