package dev.assay.internal.targets.embedded.http;

/**
 * A request with its whole body.
 *
 * @param head everything but the body
 * @param body empty if there is none
 */
public record Request(RequestHead head, byte[] body) {}
