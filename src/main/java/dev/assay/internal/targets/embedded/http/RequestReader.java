package dev.assay.internal.targets.embedded.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads whole requests from a connection whose client is known. No request is refused before its body is read. */
public final class RequestReader {

    private static final int BUFFER_BYTES = 32 * 1024;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final OutputStream out;
    private final int headLimit;
    private final long bodyLimit;

    /**
     * @param out carries the answer to clients that ask whether to continue
     * @param headLimit bytes of request line and header fields
     * @param bodyLimit bytes of a body
     */
    public RequestReader(InputStream in, OutputStream out, int headLimit, long bodyLimit) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.out = out;
        this.headLimit = headLimit;
        this.bodyLimit = bodyLimit;
    }

    /**
     * The next request; empty if the client has ended the connection.
     *
     * @throws IOException if the connection ended within a request, or the request is malformed or over a limit
     */
    public Optional<Request> read() throws IOException {
        try {
            Optional<RequestHead> head = HeadReader.read(in, headLimit);
            return head.isEmpty() ? Optional.empty() : Optional.of(withBody(head.get()));
        } catch (MalformedRequestException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Request withBody(RequestHead head) throws IOException, MalformedRequestException {
        BodyReader body = BodyReader.of(head);
        tellToContinue(head, out);
        return new Request(head, body.read(in, bodyLimit).orElseThrow(() -> new IOException("The body is too long")));
    }

    /** If the client waits for it (RFC 9110, section 10.1.1). */
    static void tellToContinue(RequestHead head, OutputStream out) throws IOException {
        if (head.headers()
                .first("Expect")
                .filter("100-continue"::equalsIgnoreCase)
                .isPresent()) {
            out.write(CONTINUE);
            out.flush();
        }
    }
}
