package dev.assay.target.embedded.http;

/**
 * An answer with its whole body.
 *
 * @param status the HTTP status
 * @param headers its header fields; length and connection are the server's matter
 * @param body empty when there is none
 */
public record Response(int status, Headers headers, byte[] body) {}
