package dev.assay.internal.targets.embedded.instance.wire;

import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection of a process to the Runtime API: reads its requests, in order, until it closes. */
final class Connection {

    private static final String ROOT = "/2018-06-01/runtime/";
    // AWS's client reports an error with up to 1 MiB of stack in a header.
    private static final int HEAD_LIMIT_BYTES = 2 * 1024 * 1024;
    // A Lambda response has at most 6 MB; what is far beyond is not worth its memory.
    private static final long BODY_LIMIT_BYTES = 64L * 1024 * 1024;

    private static final String ACCEPTED = "202 Accepted";
    private static final String OTHER_REQUEST = "400 Bad Request";
    private static final String NO_SUCH_PATH = "404 Not Found";
    /** As AWS's runtime interface emulator says it. */
    private static final String INVALID_REQUEST_ID =
            "{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}";

    private final Socket socket;
    private final InstancePaths instancePaths;
    private @Nullable InstancePath instancePath;

    Connection(Socket socket, InstancePaths instancePaths) {
        this.socket = socket;
        this.instancePaths = instancePaths;
    }

    /** Until the process is gone or was ended, which its end tells better than its connection. */
    void serve() throws IOException {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            RequestReader reader = new RequestReader(socket.getInputStream(), out, HEAD_LIMIT_BYTES, BODY_LIMIT_BYTES);
            for (Optional<Request> next = reader.read(); next.isPresent(); next = reader.read()) {
                serve(next.get(), out);
            }
        } finally {
            if (instancePath != null) {
                instancePath.left();
            }
        }
    }

    private void serve(Request request, OutputStream out) throws IOException {
        InstancePath addressed = instancePaths.find(request.head().path());
        if (addressed == null || (instancePath != null && instancePath != addressed)) {
            answer(out, "403 Forbidden", "");
            throw new IOException("A request without the token of its instance");
        }
        if (instancePath == null) {
            instancePath = addressed;
            addressed.entered();
        }
        String path = request.head().path().substring(addressed.prefix().length());
        if (path.startsWith(ROOT)) {
            dispatch(request, path.substring(ROOT.length()), addressed.client(), out);
        } else {
            answer(out, NO_SUCH_PATH, "");
        }
    }

    /**
     * What a process reports is handed on before it is answered: once answered, the process exits or asks for its next event, and it may do so over another
     * connection, whose thread would else be first.
     */
    private void dispatch(Request request, String path, RuntimeClient client, OutputStream out) throws IOException {
        boolean post = request.head().method().equals("POST");
        if (path.equals("invocation/next") && !post) {
            client.next(new ParkedRequest(out));
            return;
        }
        String status = post ? handOn(request, path, client) : NO_SUCH_PATH;
        answer(out, status, status.equals(OTHER_REQUEST) ? INVALID_REQUEST_ID : "");
    }

    /** Returns the status with which a report is answered. */
    private static String handOn(Request request, String path, RuntimeClient client) {
        String[] parts = path.split("/", -1);
        boolean ofInvocation = parts.length == 3 && parts[0].equals("invocation");
        if (path.equals("init/error")) {
            client.initError(errorType(request), request.body());
        } else if (ofInvocation && parts[2].equals("response")) {
            return client.response(parts[1], request.body()) ? ACCEPTED : OTHER_REQUEST;
        } else if (ofInvocation && parts[2].equals("error")) {
            return client.error(parts[1], errorType(request), request.body()) ? ACCEPTED : OTHER_REQUEST;
        } else {
            return NO_SUCH_PATH;
        }
        return ACCEPTED;
    }

    private static String errorType(Request request) {
        return request.head()
                .headers()
                .first("lambda-runtime-function-error-type")
                .orElse("Runtime.Unknown");
    }

    private static void answer(OutputStream out, String status, String json) throws IOException {
        String answer = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                + "\r\n\r\n" + json;
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
