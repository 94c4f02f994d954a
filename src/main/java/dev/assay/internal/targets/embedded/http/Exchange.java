package dev.assay.internal.targets.embedded.http;

import java.util.Optional;

/** One request, from its head to its answer. Its methods are called in this order, by one thread. */
public interface Exchange {

    /** The answer to a request that is refused whatever its body is; empty if the body is to be read. */
    default Optional<Response> refusal() {
        return Optional.empty();
    }

    /** How many bytes the body may have. */
    long bodyLimit();

    /** The answer to a request whose body is over the limit. */
    Response tooLarge();

    /** The answer to a request with this body. An exception is a defect and is answered with status 500. */
    Response answer(byte[] body);

    /** A request that is refused before its body is read. */
    static Exchange refused(Response refusal) {
        return new Exchange() {

            @Override
            public Optional<Response> refusal() {
                return Optional.of(refusal);
            }

            @Override
            public long bodyLimit() {
                return 0;
            }

            @Override
            public Response tooLarge() {
                return refusal;
            }

            @Override
            public Response answer(byte[] body) {
                return refusal;
            }
        };
    }
}
