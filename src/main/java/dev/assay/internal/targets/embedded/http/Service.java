package dev.assay.internal.targets.embedded.http;

/** Answers the requests of a {@link LoopbackServer}. It is called by many threads at once. */
@FunctionalInterface
public interface Service {

    /** Begins with the head of a request; its body has not been read. */
    Exchange open(RequestHead head);
}
