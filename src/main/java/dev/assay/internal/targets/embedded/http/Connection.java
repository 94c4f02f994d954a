package dev.assay.internal.targets.embedded.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One connection of a client: requests are read and answered one after the other until either side ends it. */
final class Connection {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int HEAD_LIMIT_BYTES = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final Service service;

    Connection(Socket socket, Service service) throws IOException {
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
        this.service = service;
    }

    void serve() throws IOException {
        boolean again = true;
        while (again) {
            again = serveOne();
        }
    }

    /** Returns whether the connection may carry another request. */
    private boolean serveOne() throws IOException {
        try {
            Optional<RequestHead> head = HeadReader.read(in, HEAD_LIMIT_BYTES);
            return head.isPresent() && serve(head.get());
        } catch (MalformedRequestException e) {
            ResponseWriter.write(out, plain(400, e.getMessage()), true, false);
            return false;
        }
    }

    private boolean serve(RequestHead head) throws IOException, MalformedRequestException {
        BodyReader body = BodyReader.of(head);
        Exchange exchange = service.open(head);
        Optional<Response> refusal = exchange.refusal();
        if (refusal.isPresent()) {
            ResponseWriter.write(out, refusal.get(), hasBody(head), false);
            lingerFor(body);
            return false;
        }
        RequestReader.tellToContinue(head, out);
        boolean keep = !wantsClose(head);
        ResponseWriter.write(out, answer(exchange, body), hasBody(head), keep);
        return keep;
    }

    private Response answer(Exchange exchange, BodyReader body) throws IOException, MalformedRequestException {
        Optional<byte[]> bytes = body.read(in, exchange.bodyLimit());
        if (bytes.isEmpty()) {
            return exchange.tooLarge();
        }
        try {
            return exchange.answer(bytes.get());
        } catch (RuntimeException e) {
            return plain(500, "The server failed: " + e.getClass().getName());
        }
    }

    /** A connection that is closed with bytes unread is reset, and the client may lose the answer. */
    private void lingerFor(BodyReader body) throws IOException {
        try {
            body.read(in, 0);
        } catch (MalformedRequestException e) {
            // It was refused already.
        }
    }

    private static boolean hasBody(RequestHead head) {
        return !head.method().equals("HEAD");
    }

    private static boolean wantsClose(RequestHead head) {
        return head.headers()
                .first("Connection")
                .filter("close"::equalsIgnoreCase)
                .isPresent();
    }

    private static Response plain(int status, String message) {
        return new Response(
                status,
                Headers.NONE.with("Content-Type", "text/plain; charset=utf-8"),
                message.getBytes(StandardCharsets.UTF_8));
    }
}
